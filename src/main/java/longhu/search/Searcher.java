package longhu.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Vocabulary;
import longhu.hanzi.CharacterFolding;
import longhu.search.IndexSnapshot.StoredDocument;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question: as it was asked, put right if a word of it stands nowhere,
 * content with less if little was found; all of it within one time limit.
 */
final class Searcher {

	private static final int NEAR = 5;

	/** With fewer hits than these some of the words are enough. */
	private static final int FEW = 3;

	private final IndexSnapshot index;

	private final TimeLimit time;

	private final Language language;

	private final Vocabulary vocabulary;

	private final Messages messages;

	private final SpellChecker spelling;

	Searcher(IndexSnapshot index, TimeLimit time, Language language, Vocabulary vocabulary, Messages messages) {
		this.index = index;
		this.time = time;
		this.language = language;
		this.vocabulary = vocabulary;
		this.messages = messages;
		this.spelling = new SpellChecker(index, time);
	}

	/** A page of hits with facets. */
	SearchResult find(SearchRequest request, int limit) {
		ParsedQuery query = ParsedQuery.of(request.q(), this.index.synonyms());
		if (query.empty() && !query.text().isEmpty()) {
			return new SearchResult(query, 0, false, List.of(), List.of(), null, List.of());
		}
		SearchResult.Correction correction = request.literal() ? null : this.spelling.unknownWords(query);
		SearchResult found = find(query, correction, request, limit);
		if (found.total() == 0 && correction == null && !request.literal()) {
			correction = this.spelling.whole(query);
			found = (correction != null) ? find(query, correction, request, limit) : found;
		}
		ParsedQuery right = right(query, correction);
		if (found.total() < FEW && right.terms().size() > 1
				&& found.hits().stream().noneMatch(SearchResult.Hit::named)) {
			found = find(query.anyTerm(), correction, request, limit);
		}
		if (found.total() > 0 || query.empty()) {
			return found;
		}
		// the time may have been up while the spelling was looked at
		boolean partial = found.partial() || this.time.over();
		return new SearchResult(query, 0, partial, List.of(), found.facets(), null, suggestions(query));
	}

	private SearchResult find(ParsedQuery asked, SearchResult.@Nullable Correction correction, SearchRequest request,
			int limit) {
		if (this.time.over()) {
			return new SearchResult(asked, 0, true, List.of(), List.of(), correction, List.of());
		}
		ParsedQuery query = right(asked, correction);
		boolean slips = correction == null && !request.literal();
		Function<SearchPredicateFactory, PredicateFinalStep> matches = (f) -> new Relevance(f, query, true, slips)
			.predicate();
		EnumSet<Facet> free = EnumSet.allOf(Facet.class);
		free.removeAll(request.chosen().keySet());
		IndexSnapshot.Documents hits = this.index.documents(
				new IndexSnapshot.Query((f) -> filtered(f, matches, request, null),
						(f) -> sort(f, request, query.empty()), this.time),
				this.language, free, (request.page() - 1) * limit, limit);
		boolean partial = hits.partial();
		Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
		counts.putAll(hits.counts());
		for (Facet facet : request.chosen().keySet()) {
			// its other values could be added: they count as if none of them were in use
			IndexSnapshot.Documents others = this.index
				.documents(new IndexSnapshot.Query((f) -> filtered(f, matches, request, facet),
						SearchSortFactory::indexOrder, this.time), this.language, Set.of(facet), 0, 0);
			partial |= others.partial();
			counts.putAll(others.counts());
		}
		return new SearchResult(asked, hits.total(), partial,
				shown(hits.hits(), reasons(query, correction, slips), query.empty()),
				partial ? List.of() : facets(counts, request), correction, List.of());
	}

	private static PredicateFinalStep filtered(SearchPredicateFactory f,
			Function<SearchPredicateFactory, PredicateFinalStep> matches, SearchRequest request,
			@Nullable Facet without) {
		BooleanPredicateClausesStep<?, ?> all = f.bool().must(matches.apply(f));
		request.chosen().forEach((facet, values) -> {
			if (facet != without) {
				all.filter(f.terms().field(facet.code()).matchingAny(values));
			}
		});
		return all;
	}

	/** Entries come first in each order, and of equals the slug decides. */
	private SortFinalStep sort(SearchSortFactory f, SearchRequest request, boolean everything) {
		var passages = f.field("passage").then();
		return switch (request.sort()) {
			case "name" -> passages.field(this.language.chinese() ? "nameChinese" : "nameEnglish").then().field("slug");
			case "date" -> passages.field("date").desc().then().field("slug");
			default -> (everything ? passages.field("rank").then() : passages.score().then()).field("slug");
		};
	}

	/**
	 * The facets with their values, and those that were chosen even where they count
	 * none.
	 */
	private List<SearchResult.FacetResult> facets(Map<Facet, Map<String, Long>> counts, SearchRequest request) {
		List<SearchResult.FacetResult> facets = new ArrayList<>();
		counts.forEach((facet, counted) -> {
			Set<String> chosen = request.chosen().getOrDefault(facet, Set.of());
			List<SearchResult.Value> values = new ArrayList<>();
			counted.forEach((value, count) -> values
				.add(new SearchResult.Value(value, label(facet, value), count, chosen.contains(value))));
			chosen.stream()
				.filter((value) -> !counted.containsKey(value))
				.forEach((value) -> values.add(new SearchResult.Value(value, label(facet, value), 0, true)));
			if (facet == Facet.FOUNDED) {
				values.sort(Comparator.comparing(SearchResult.Value::value));
			}
			if (!values.isEmpty()) {
				facets.add(new SearchResult.FacetResult(facet.code(), values));
			}
		});
		return facets;
	}

	private String label(Facet facet, String value) {
		return switch (facet) {
			case KIND, IN, LANGUAGE -> this.messages.say("search." + facet.code() + "." + value, this.language);
			default -> this.index.labels().title(facet, value, this.language);
		};
	}

	/** Names that begin, sound or are written alike, the best few. */
	List<SearchResult.Hit> suggest(String q, int limit) {
		ParsedQuery query = ParsedQuery.of(q, this.index.synonyms());
		if (query.empty()) {
			return List.of();
		}
		List<SearchResult.Hit> found = suggest(query, null, limit);
		if (found.isEmpty() && query.latin()) {
			SearchResult.Correction correction = this.spelling.whole(query);
			correction = (correction != null) ? correction : this.spelling.unknownWords(query);
			found = (correction != null) ? suggest(query, correction, limit) : found;
		}
		return found;
	}

	private List<SearchResult.Hit> suggest(ParsedQuery asked, SearchResult.@Nullable Correction correction, int limit) {
		ParsedQuery query = right(asked, correction);
		boolean slips = correction == null;
		return shown(entries((f) -> new Relevance(f, query, false, slips).predicate(), limit),
				reasons(query, correction, slips), false);
	}

	/** What shares a character or a beginning with a question that found nothing. */
	private List<SearchResult.Hit> suggestions(ParsedQuery query) {
		List<String> characters = query.folded()
			.codePoints()
			.filter(CharacterFolding::han)
			.limit(NEAR * 2L)
			.mapToObj(Character::toString)
			.toList();
		List<String> beginnings = query.words()
			.stream()
			.limit(NEAR)
			.map((word) -> word.substring(0, Math.min(2, word.length())))
			.toList();
		return shown(entries((f) -> {
			BooleanPredicateClausesStep<?, ?> any = f.bool();
			characters.forEach((character) -> any.should(f.match().field("names").matching(character)));
			beginnings.forEach((beginning) -> any.should(f.match().field("beginning").matching(beginning)));
			return any.hasClause() ? any : f.matchNone();
		}, NEAR), reasons(query, null, false), true);
	}

	private List<StoredDocument> entries(Function<SearchPredicateFactory, PredicateFinalStep> matches, int limit) {
		return this.time.over() ? List.of()
				: this.index
					.documents(new IndexSnapshot.Query(
							(f) -> f.bool().must(matches.apply(f)).filter(f.match().field("passage").matching(0)),
							(f) -> f.score().then().field("slug"), this.time), null, Set.of(), 0, limit)
					.hits();
	}

	private ParsedQuery right(ParsedQuery asked, SearchResult.@Nullable Correction correction) {
		return (correction != null) ? asked.corrected(correction, this.index.synonyms()) : asked;
	}

	private MatchReasons reasons(ParsedQuery query, SearchResult.@Nullable Correction correction, boolean slips) {
		return new MatchReasons(query, correction, slips, this.language, this.vocabulary, this.messages);
	}

	private List<SearchResult.Hit> shown(List<StoredDocument> hits, MatchReasons reasons, boolean plain) {
		return hits.stream().map((stored) -> hit(stored, reasons, plain)).toList();
	}

	private SearchResult.Hit hit(StoredDocument stored, MatchReasons reasons, boolean plain) {
		HitData shown = stored.shown();
		String text = stored.text();
		String title = shown.titles().getOrDefault(this.language, "");
		String summary = shown.summaries().getOrDefault(this.language, "");
		MatchReason reason = plain ? MatchReason.NONE : reasons.of(shown, title, summary, text);
		String lead = summary.isEmpty() ? text.lines().findFirst().orElse("") : summary;
		lead = lead.substring(0, Math.min(lead.length(), 300));
		return new SearchResult.Hit(shown.path(), shown.kind(), shown.number(), title, shown.titles(), lead,
				reasons.highlighter().html(lead), reason);
	}

}
