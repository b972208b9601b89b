package longhu.api;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.EventView;
import longhu.catalog.KeysetQueries;
import longhu.catalog.KeysetQuery;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import longhu.catalog.TermView;
import longhu.catalog.Vocabulary;
import longhu.hanzi.FoldedName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lists of the API with their filters.
 */
@Component
class ListOperations {

	private static final List<String> CONFIDENCES = List.of("established", "reported", "disputed", "unverified");

	final ListOperation<EntrySummary> entries;

	final ListOperation<KeysetQueries.Fact> facts;

	final ListOperation<KeysetQueries.Relation> relations;

	final ListOperation<ClaimView> claims;

	final ListOperation<EventView> events;

	final ListOperation<SourceView> sources;

	final ListOperation<TermView> terms;

	private final EntryResolver resolver;

	private final Entries catalog;

	private final Vocabulary vocabulary;

	ListOperations(EntryResolver resolver, Entries catalog, Sources cited, Vocabulary vocabulary) {
		this.resolver = resolver;
		this.catalog = catalog;
		this.vocabulary = vocabulary;
		Filter source = Filter.one("source", (code) -> cited.find(code).map(SourceView::code).orElse(null),
				"the id of a source in /api/sources", null);
		Filter confidence = Filter.choice("confidence", CONFIDENCES, null);
		this.entries = new ListOperation<>("listEntries", "/api/entries", KeysetQueries.ENTRIES,
				List.of("kind", "name", "checked"),
				List.of(kind("company"), group(), name(), source, Filter.date("checkedSince", null)), EntryItem.FIELDS);
		this.facts = list("listFacts", "/api/facts", KeysetQueries.FACTS,
				List.of(entry("entry", "companies/zhipu"), kind(null), coded("type", "fact", "valuation"),
						coded("unit", "unit", null), confidence, Filter.date("asOfSince", null), source));
		this.relations = list("listRelations", "/api/relations", KeysetQueries.RELATIONS,
				List.of(entry("entry", null), entry("from", null), entry("to", "groups/ai-six-tigers"),
						coded("type", "relation", "member-of"), confidence, source));
		this.claims = claims(source);
		this.events = events(source);
		this.sources = list("listSources", "/api/sources", KeysetQueries.SOURCES,
				List.of(Filter.choice("kind",
						List.of("official", "primary", "academic", "press", "reference", "mirror", "blog"), null),
						Filter.choice("grade", List.of("A", "B", "C"), "A"), Filter.written(),
						entry("entry", "companies/zhipu")));
		this.terms = list("listTerms", "/api/terms", KeysetQueries.TERMS, List.of(Filter.text(), entry("entry", null)));
	}

	private ListOperation<ClaimView> claims(Filter source) {
		return list("listClaims", "/api/claims", KeysetQueries.CLAIMS,
				List.of(Filter.choice("verdict", Claims.VERDICTS, "contradicted"),
						Filter.choice("nature", List.of("fact", "assessment", "forecast"), "fact"),
						Filter.coded("section", () -> slugs(Kind.SECTION), (slug) -> slug, null), entry("entry", null),
						source));
	}

	private ListOperation<EventView> events(Filter source) {
		return new ListOperation<>("listEvents", "/api/events", KeysetQueries.EVENTS, List.of("date", "latest"),
				List.of(Filter.date("from", "2023"), Filter.date("to", null),
						Filter.choice("lane", List.of("eras", "policies", "companies", "world"), "policies"),
						Filter.choice("importance", List.of("1", "2", "3"), Integer::valueOf, null),
						entry("entry", null), source),
				List.of());
	}

	private static <T> ListOperation<T> list(String id, String path, KeysetQuery<T> listing, List<Filter> filters) {
		return new ListOperation<>(id, path, listing, List.of("content"), filters, List.of());
	}

	Stream<ListOperation<?>> all() {
		return Stream.of(this.entries, this.facts, this.relations, this.claims, this.events, this.sources, this.terms);
	}

	private static Filter kind(@Nullable String example) {
		return Filter.choice("kind", Arrays.stream(Kind.values()).map(Kind::code).toList(),
				(code) -> Kind.ofCode(code).orElse(null), example);
	}

	private Filter group() {
		return Filter.coded("group", () -> slugs(Kind.GROUP), (slug) -> id(Kind.GROUP.path(slug)), "ai-six-tigers");
	}

	private List<String> slugs(Kind kind) {
		return this.catalog.of(kind, Language.ZH_HANT).stream().map(EntrySummary::slug).toList();
	}

	private static Filter name() {
		Function<String, @Nullable Object> folded = (name) -> {
			String form = (name.length() > Filter.LONGEST) ? "" : FoldedName.of(name);
			return form.isEmpty() ? null : form;
		};
		return Filter.one("name", folded, "a whole name in any script, as 智谱 or zhipu", null);
	}

	private Filter entry(String name, @Nullable String example) {
		return Filter.one(name, this::id, "an entry by its address without the slash before it, as companies/zhipu",
				example);
	}

	private @Nullable Long id(String address) {
		return this.resolver.at(address, Language.ZH_HANT).map(EntrySummary::id).orElse(null);
	}

	private Filter coded(String name, String area, @Nullable String example) {
		return Filter.coded(name, () -> List.copyOf(this.vocabulary.all(area, Language.ZH_HANT).keySet()),
				(code) -> code, example);
	}

}
