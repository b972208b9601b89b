package longhu.timeline;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import longhu.catalog.DateRange;
import longhu.catalog.DateSpan;
import longhu.catalog.EntrySummary;
import longhu.catalog.EventSubject;
import longhu.catalog.EventView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the reader wants to see; empty sets and nulls want everything.
 *
 * @param zoom a decade or a year
 * @param range any other stretch of time
 * @param lanes codes of lanes
 * @param folders kinds that an event must concern, by folder
 * @param entry an entry that an event must concern, as {@code companies/zhipu}
 * @param about this entry, or null
 * @param importance the least important that is shown: 1 to 3
 * @param basis {@code article} or {@code context}, or empty
 */
record TimelineQuery(@Nullable Period zoom, DateRange range, Set<String> lanes, Set<String> folders, String entry,
		@Nullable EntrySummary about, int importance, String basis) {

	static final String LANE = "eras|policies|companies|world";

	static final String BASIS = "article|context";

	static final List<String> LANES = List.of(LANE.split("\\|"));

	static final List<String> BASES = List.of(BASIS.split("\\|"));

	static final int ALL = 3;

	/** Whether anything but the stretch of time is chosen. */
	public boolean filtered() {
		return !this.lanes.isEmpty() || !this.folders.isEmpty() || !this.entry.isEmpty() || this.importance < ALL
				|| !this.basis.isEmpty();
	}

	/** Whether a stretch of time is chosen. */
	public boolean bounded() {
		return this.zoom != null || this.range.any();
	}

	/** Whether an event is wanted, whatever stretch of time is. */
	boolean wishes(EventView event, List<EventSubject> entries) {
		return lane(event) && weight(event) && basis(event) && concerns(entries);
	}

	boolean takes(EventView event, List<EventSubject> entries) {
		return wishes(event, entries) && holds(event.held());
	}

	/** Whether a date lies in the stretch of time that is wanted. */
	boolean holds(DateSpan date) {
		return (this.zoom == null || this.zoom.holds(date)) && this.range.holds(date);
	}

	private boolean lane(EventView event) {
		return this.lanes.isEmpty() || this.lanes.contains(event.lane());
	}

	private boolean weight(EventView event) {
		return event.importance() <= this.importance;
	}

	private boolean basis(EventView event) {
		return this.basis.isEmpty() || this.basis.equals("article") == (event.section() != null);
	}

	private boolean concerns(List<EventSubject> entries) {
		Predicate<EventSubject> kind = (entry) -> this.folders.contains(entry.kind().folder());
		Predicate<EventSubject> one = (entry) -> entry.path().equals("/" + this.entry);
		return (this.folders.isEmpty() || entries.stream().anyMatch(kind))
				&& (this.entry.isEmpty() || entries.stream().anyMatch(one));
	}

	/** The address of the same choice in another stretch of time; null for all of it. */
	public String in(@Nullable Period other) {
		return address((other != null) ? "in" : "", (other != null) ? other.text() : "", "", "");
	}

	/** The address of the same choice from one year to another. */
	public String between(int first, int last) {
		return address("from", String.valueOf(first), "to", String.valueOf(last));
	}

	private String address(String begin, String first, String end, String last) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/timeline");
		if (!first.isEmpty()) {
			address.queryParam(begin, first);
		}
		if (!last.isEmpty()) {
			address.queryParam(end, last);
		}
		this.lanes.forEach((lane) -> address.queryParam("lane", lane));
		this.folders.forEach((folder) -> address.queryParam("kind", folder));
		if (!this.entry.isEmpty()) {
			address.queryParam("entry", this.entry);
		}
		if (this.importance < ALL) {
			address.queryParam("importance", this.importance);
		}
		if (!this.basis.isEmpty()) {
			address.queryParam("basis", this.basis);
		}
		return address.encode().toUriString();
	}

	/** The address of this choice. */
	public String here() {
		return this.range.any() ? address("from", this.range.first(), "to", this.range.last()) : in(this.zoom);
	}

	/** The address of the same choice, at another page of the list. */
	public String page(int number) {
		String here = here();
		return (number <= 1) ? here : here + (here.contains("?") ? "&" : "?") + "page=" + number;
	}

}
