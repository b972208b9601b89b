package longhu.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Address;
import longhu.catalog.CitationMark;
import longhu.catalog.Citations;
import longhu.catalog.DateRange;
import longhu.catalog.DateSpan;
import longhu.catalog.Entries;
import longhu.catalog.EntryFilter;
import longhu.catalog.EntrySummary;
import longhu.catalog.FactView;
import longhu.catalog.Facts;
import longhu.catalog.GroupMember;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.ListFilter;
import longhu.catalog.Mistake.Offer;
import longhu.catalog.Origin;
import longhu.catalog.Rows;
import longhu.catalog.Sorting;
import longhu.catalog.Sources;
import longhu.catalog.TableSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The entries of a kind as an address asks for them, each with what tells it apart from
 * the others, for the index page and for its other forms.
 */
@Component
class EntryList implements TableSource {

	/** The facts that tell entries of a kind apart, in the order of the columns. */
	private static final Map<Kind, List<String>> TELLING = Map.of(Kind.COMPANY,
			List.of("founded", "headquarters", "listed"), Kind.POLICY, List.of("issued", "in-force", "target"),
			Kind.ORGANIZATION, List.of("founded", "headquarters"), Kind.PRODUCT, List.of("released", "developer"),
			Kind.PERSON, List.of("position"), Kind.EVENT, List.of("held", "venue"), Kind.PLACE, List.of("location"),
			Kind.CONCEPT, List.of("coined"), Kind.GROUP, List.of("count"));

	/** The types of facts by whose dates a kind is narrowed, the first that it has. */
	private static final Map<Kind, List<String>> DATING = Map.of(Kind.COMPANY, List.of("founded"), Kind.POLICY,
			List.of("issued", "in-force", "reported"), Kind.ORGANIZATION, List.of("founded"), Kind.PRODUCT,
			List.of("released"), Kind.EVENT, List.of("held"), Kind.ERA, List.of());

	/** What an index is sorted by that is not sorted by name. */
	private static final Map<Kind, String> ORDER = Map.of(Kind.POLICY, "issued", Kind.EVENT, "held", Kind.COMPANY,
			"group", Kind.ERA, "years");

	private static final List<String> PARTS = List.of("article", "around");

	private final Entries entries;

	private final Facts facts;

	private final Citations citations;

	private final Sources sources;

	private final List<EntryFilter> filters;

	EntryList(Entries entries, Facts facts, Citations citations, Sources sources, List<EntryFilter> filters) {
		this.entries = entries;
		this.facts = facts;
		this.citations = citations;
		this.sources = sources;
		this.filters = filters;
	}

	/**
	 * What was asked for.
	 *
	 * @param in {@code article} for the entries that the article names alone,
	 * {@code around} for the others, or null for all
	 * @param parts how many there are of each
	 * @param dated whether the list can be narrowed by years
	 * @param columns types of facts
	 * @param facts all of the columns, and what says when an entry begins and ends
	 * @param members of all groups
	 */
	record Chosen(Kind kind, @Nullable String in, Map<String, Integer> parts, boolean dated, DateRange range,
			Sorting<EntrySummary> sorting, List<EntrySummary> entries, List<String> columns, List<FactView> facts,
			List<GroupMember> members) {

		/** The first fact of each type of each entry. */
		Map<String, FactView> first() {
			Map<String, FactView> first = new HashMap<>();
			this.facts.forEach((fact) -> first.merge(fact.entry() + "/" + fact.type(), fact,
					(one, other) -> (one.id() <= other.id()) ? one : other));
			return first;
		}

		boolean any() {
			return this.in != null || this.range.any() || this.sorting.asked();
		}

	}

	Chosen read(Address address, Language language) {
		Kind kind = kind(address.path());
		Set<String> in = ListFilter.values(address, "in", PARTS, (path, part) -> Offer.of(path, "index.in." + part),
				"index.in.wrong");
		boolean dated = DATING.containsKey(kind);
		DateRange range = dated ? DateRange.of(address) : DateRange.ALL;
		List<EntrySummary> all = this.entries.of(kind, language);
		List<String> types = TELLING.getOrDefault(kind, List.of());
		List<FactView> facts = this.facts.of(kind, Stream.concat(types.stream(), LifecycleAt.TYPES.stream()).toList(),
				language);
		List<GroupMember> members = this.entries.members(language);
		Map<Long, Map<String, DateSpan>> dates = dates(facts);
		Set<String> used = facts.stream().map(FactView::type).collect(Collectors.toSet());
		List<String> columns = types.stream().filter(used::contains).toList();
		Sorting<EntrySummary> sorting = Sorting.of(address, columns(kind, all, columns, dates, members));
		Set<String> named = this.entries.ofArticle(kind);
		List<EntrySummary> shown = all.stream()
			.filter((entry) -> in.size() != 1 || in.contains(named.contains(entry.slug()) ? "article" : "around"))
			.filter((entry) -> range.holds((kind == Kind.ERA) ? entry.years() : date(kind, entry, dates)))
			.toList();
		return new Chosen(kind, (in.size() == 1) ? in.iterator().next() : null,
				Map.of("article", named.size(), "around", all.size() - named.size()), dated, range, sorting,
				sorting.sorted(shown), columns, facts, members);
	}

	/** The first date of each type, by entry. */
	private static Map<Long, Map<String, DateSpan>> dates(List<FactView> facts) {
		Map<Long, Map<String, DateSpan>> dates = new HashMap<>();
		facts.stream().sorted((one, other) -> one.id().compareTo(other.id())).forEach((fact) -> {
			DateSpan date = fact.date();
			if (date != null) {
				dates.computeIfAbsent(fact.entry(), (entry) -> new HashMap<>()).putIfAbsent(fact.type(), date);
			}
		});
		return dates;
	}

	/** The date by which an entry is sorted and narrowed. */
	private static @Nullable DateSpan date(Kind kind, EntrySummary entry, Map<Long, Map<String, DateSpan>> dates) {
		Map<String, DateSpan> own = dates.getOrDefault(entry.id(), Map.of());
		return DATING.getOrDefault(kind, List.of())
			.stream()
			.map(own::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** The columns that can be sorted by: those of dates, the group, the name. */
	private static Map<String, Sorting.Column<EntrySummary>> columns(Kind kind, List<EntrySummary> all,
			List<String> types, Map<Long, Map<String, DateSpan>> dates, List<GroupMember> members) {
		Map<Long, Integer> places = new HashMap<>();
		all.forEach((entry) -> places.put(entry.id(), places.size()));
		Map<String, Sorting.Column<EntrySummary>> columns = new LinkedHashMap<>();
		String order = ORDER.getOrDefault(kind, "name");
		columns.put(order, Sorting.Column.rising((entry) -> places.get(entry.id())));
		if (kind == Kind.COMPANY) {
			Map<Long, String> groups = new HashMap<>();
			members.forEach((member) -> groups.merge(member.member().id(), member.groupSlug(),
					(one, other) -> (one.compareTo(other) <= 0) ? one : other));
			columns.put("group", Sorting.Column.rising((entry) -> groups.get(entry.id())));
		}
		types.stream()
			.filter((type) -> dates.values().stream().anyMatch((own) -> own.containsKey(type)))
			.forEach((type) -> columns.put(type, Sorting.Column.rising((entry) -> first(type.equals(order)
					? date(kind, entry, dates) : dates.getOrDefault(entry.id(), Map.of()).get(type)))));
		columns.put("name", Sorting.Column.rising((entry) -> places.get(entry.id())));
		return columns;
	}

	private static @Nullable LocalDate first(@Nullable DateSpan date) {
		return (date != null) ? ((date.from() != null) ? date.from() : date.to()) : null;
	}

	private static Kind kind(String path) {
		return Kind.ofFolder(path.substring(1)).orElseThrow();
	}

	@Override
	public boolean lists(String path) {
		return Kind.ofFolder(path.substring(1)).isPresent();
	}

	@Override
	public Set<String> at(String path) {
		if (!lists(path) || kind(path) == Kind.SECTION) {
			return Set.of();
		}
		Set<String> parameters = new TreeSet<>(Set.of("in", Sorting.PARAMETER));
		if (DATING.containsKey(kind(path))) {
			parameters.addAll(DateRange.PARAMETERS);
		}
		return parameters;
	}

	@Override
	public Rows rows(Address address, Language language, Origin origin) {
		Chosen chosen = read(address, language);
		Map<String, FactView> first = chosen.first();
		Map<Long, String> groups = chosen.members()
			.stream()
			.collect(Collectors.groupingBy((member) -> member.member().id(),
					Collectors.mapping(GroupMember::groupSlug, Collectors.joining(" "))));
		Map<Long, List<CitationMark>> marks = this.citations.ofFacts(first.values().stream().map(FactView::id).toList())
			.stream()
			.collect(Collectors.groupingBy(CitationMark::owner));
		Map<String, String> addresses = this.sources.addresses();
		List<Set<String>> kept = this.filters.stream()
			.map((filter) -> filter.kept(chosen.kind(), address))
			.filter(Objects::nonNull)
			.toList();
		List<String> columns = new ArrayList<>(
				List.of("kind", "slug", "title", "reading", "years", "summary", "language", "checked", "url"));
		columns.add("member_of");
		chosen.columns().forEach((type) -> columns.add(type.replace('-', '_')));
		columns.addAll(List.of("sources", "source_urls"));
		return new Rows(columns,
				chosen.entries()
					.stream()
					.filter((entry) -> kept.stream().allMatch((slugs) -> slugs.contains(entry.slug())))
					.map((entry) -> row(entry, chosen, (type) -> first.get(entry.id() + "/" + type), groups, marks,
							addresses, origin, language))
					.toList());
	}

	private static List<@Nullable Object> row(EntrySummary entry, Chosen chosen,
			Function<String, @Nullable FactView> facts, Map<Long, String> groups, Map<Long, List<CitationMark>> marks,
			Map<String, String> addresses, Origin origin, Language language) {
		List<@Nullable Object> row = new ArrayList<>(Rows.row(entry.kind().code(), entry.slug(), entry.title(),
				entry.reading(), entry.years(), entry.summary(), entry.textLanguage().tag(), entry.checked(),
				origin.to(entry.path(), language), groups.get(entry.id())));
		List<CitationMark> cited = new ArrayList<>();
		chosen.columns().forEach((type) -> {
			FactView fact = facts.apply(type);
			row.add((fact == null) ? null : (fact.date() != null) ? fact.date().text() : fact.text());
			if (fact != null) {
				cited.addAll(marks.getOrDefault(fact.id(), List.of()));
			}
		});
		row.add(Rows.sources(cited));
		row.add(Rows.addresses(cited, addresses));
		return row;
	}

}
