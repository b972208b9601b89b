package longhu.network;

import java.util.Set;

import longhu.catalog.DateSpan;
import longhu.catalog.Relations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the reader wants to see; empty sets and nulls want everything.
 *
 * @param types of relations
 * @param folders kinds of which a relation must touch one, by folder
 * @param year in which a relation must have held
 * @param entry at the centre
 * @param steps how far from the centre
 * @param from where a path begins; null together with {@code to}
 * @param to where it ends
 */
record GraphQuery(Set<String> types, Set<String> folders, @Nullable Integer year, Relations.@Nullable End entry,
		int steps, Relations.@Nullable End from, Relations.@Nullable End to) {

	static final int MOST_STEPS = 4;

	/** The types of relations that say who put money into whom. */
	static final Set<String> MONEY = Set.of("invested-in", "shareholder-of");

	/** The parameter that asks for the whole, which no other asks for. */
	static final String SHOW = "show";

	static final GraphQuery ALL = new GraphQuery(Set.of(), Set.of(), null, null, 1, null, null);

	boolean takes(Relations.Edge row) {
		return (this.types.isEmpty() || this.types.contains(row.type()))
				&& (this.folders.isEmpty() || this.folders.contains(row.from().kind().folder())
						|| this.folders.contains(row.to().kind().folder()))
				&& (this.year == null || holds(row.held(), this.year));
	}

	static boolean holds(@Nullable DateSpan held, int year) {
		return held != null && (held.from() == null || held.from().getYear() <= year)
				&& (held.to() == null || held.to().getYear() >= year);
	}

	public boolean filtered() {
		return !this.types.isEmpty() || !this.folders.isEmpty() || this.year != null;
	}

	/** Whether anything but the whole is wanted. */
	public boolean narrow() {
		return filtered() || this.entry != null || this.from != null;
	}

	public boolean further() {
		return this.entry != null && this.steps < MOST_STEPS;
	}

	/** Whether money alone is wanted, all of it. */
	public boolean money() {
		return equals(ALL.of(MONEY));
	}

	/** The same with relations of some types. */
	GraphQuery of(Set<String> types) {
		return new GraphQuery(types, this.folders, this.year, this.entry, this.steps, this.from, this.to);
	}

	/** The same choice of relations around an entry; of what the page opens with, all. */
	public GraphQuery around(Relations.End centre) {
		return new GraphQuery(money() ? Set.of() : this.types, this.folders, this.year, centre, 1, null, null);
	}

	public GraphQuery within(int steps) {
		return new GraphQuery(this.types, this.folders, this.year, this.entry, steps, this.from, this.to);
	}

	public GraphQuery between(Relations.End from, Relations.End to) {
		return new GraphQuery(this.types, this.folders, this.year, null, 1, from, to);
	}

	/** The same with relations of one type. */
	public GraphQuery only(String type) {
		return new GraphQuery(Set.of(type), this.folders, this.year, this.entry, this.steps, this.from, this.to);
	}

	public GraphQuery in(int year) {
		return new GraphQuery(this.types, this.folders, year, this.entry, this.steps, this.from, this.to);
	}

	/** The same without filters. */
	public GraphQuery unfiltered() {
		return new GraphQuery(Set.of(), Set.of(), null, this.entry, this.steps, this.from, this.to);
	}

	/** The address without language prefix. */
	public String address() {
		return address("/network", 1);
	}

	/** The address of the same as data. */
	public String data() {
		return address("/network.json", 1);
	}

	/** The address of a page of the list. */
	public String page(int number) {
		return address("/network", number);
	}

	private String address(String path, int page) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (this.entry != null) {
			address.queryParam("entry", this.entry.path().substring(1));
			if (this.steps > 1) {
				address.queryParam("steps", this.steps);
			}
		}
		if (this.from != null && this.to != null) {
			address.queryParam("from", this.from.path().substring(1));
			address.queryParam("to", this.to.path().substring(1));
		}
		this.types.forEach((type) -> address.queryParam("type", type));
		this.folders.forEach((folder) -> address.queryParam("kind", folder));
		if (this.year != null) {
			address.queryParam("year", this.year);
		}
		if (!narrow()) {
			address.queryParam(SHOW, "all");
		}
		if (page > 1) {
			address.queryParam("page", page);
		}
		return address.encode().toUriString();
	}

}
