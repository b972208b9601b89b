package longhu.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import longhu.catalog.Language;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.hibernate.search.util.common.SearchTimeoutException;

/**
 * An index with what belongs to its edition, and the ways in which it is asked.
 */
record IndexSnapshot(CloseableSearchMapping mapping, Synonyms synonyms, FacetLabels.Known labels) {

	/** Values of a facet that are counted. */
	private static final int MOST_VALUES = 12;

	/**
	 * What is looked for.
	 *
	 * @param time after which is answered with what was found
	 */
	record Query(Function<SearchPredicateFactory, PredicateFinalStep> where,
			Function<SearchSortFactory, SortFinalStep> sort, TimeLimit time) {
	}

	/**
	 * A document as hits show it.
	 *
	 * @param text in the language of the page, or an empty text where none was wanted
	 */
	record StoredDocument(HitData shown, String text) {
	}

	/**
	 * Hits with what they show, and counts of facets.
	 *
	 * @param partial whether the time was up before all was looked at; then nothing is
	 * counted
	 */
	record Documents(List<StoredDocument> hits, long total, boolean partial, Map<Facet, Map<String, Long>> counts) {
	}

	/**
	 * Counts with hits, or if that takes most of the time the hits alone: Hibernate
	 * Search's Lucene backend fails where it has to count what was cut off.
	 * @param language of the texts that come with the hits, or null for none
	 */
	Documents documents(Query query, @Nullable Language language, Set<Facet> facets, int offset, int limit) {
		if (!facets.isEmpty()) {
			try {
				return documents(query, language, facets, offset, limit,
						(asked) -> asked.failAfter(query.time().left() * 3 / 4 + 1, TimeUnit.MILLISECONDS));
			}
			catch (SearchTimeoutException ex) {
				// what is found in the rest of the time
			}
		}
		Documents found = documents(query, language, Set.of(), offset, limit,
				(asked) -> asked.truncateAfter(query.time().left(), TimeUnit.MILLISECONDS));
		return new Documents(found.hits(), found.total(), found.partial() || !facets.isEmpty(), Map.of());
	}

	private Documents documents(Query query, @Nullable Language language, Set<Facet> facets, int offset, int limit,
			UnaryOperator<SearchQueryOptionsStep<?, ?, StoredDocument, ?, ?, ?>> limited) {
		try (SearchSession session = this.mapping.createSession()) {
			SearchQueryOptionsStep<?, ?, StoredDocument, ?, ?, ?> asked = session.search(SearchDocument.class)
				.select((f) -> f.composite()
					.from(f.field("shown", String.class),
							(language != null) ? f.field(SearchDocument.textField(language), String.class)
									: f.constant(""))
					.as((shown, text) -> new StoredDocument(HitData.of(shown), text)))
				.where(query.where())
				.sort((f) -> query.sort().apply(f));
			for (Facet facet : facets) {
				asked = asked.aggregation(key(facet),
						(f) -> f.terms()
							.field(facet.code(), String.class)
							.orderByCountDescending()
							.maxTermCount(MOST_VALUES));
			}
			SearchResult<StoredDocument> result = limited.apply(asked).fetch(offset, limit);
			Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
			facets.forEach((facet) -> counts.put(facet, result.aggregation(key(facet))));
			return new Documents(result.hits(), result.total().hitCountLowerBound(), result.timedOut(), counts);
		}
	}

	/** The words of names that the best few documents have. */
	List<List<String>> words(Function<SearchPredicateFactory, PredicateFinalStep> where, TimeLimit time) {
		try (SearchSession session = this.mapping.createSession()) {
			return hits(session.search(SearchDocument.class)
				.select((f) -> f.field("word", String.class).list())
				.where(where)
				.sort((f) -> f.score().then().field("slug")), SpellChecker.CANDIDATES, time);
		}
	}

	boolean any(Function<SearchPredicateFactory, PredicateFinalStep> where, TimeLimit time) {
		try (SearchSession session = this.mapping.createSession()) {
			return !hits(session.search(SearchDocument.class).select((f) -> f.id(String.class)).where(where), 1, time)
				.isEmpty();
		}
	}

	/** The first hits, not counted; where the engine broke off, the time limit knows. */
	private static <T> List<T> hits(SearchQueryOptionsStep<?, ?, T, ?, ?, ?> asked, int limit, TimeLimit time) {
		SearchResult<T> result = asked.truncateAfter(time.left(), TimeUnit.MILLISECONDS)
			.totalHitCountThreshold(1)
			.fetch(limit);
		if (result.timedOut()) {
			time.cut();
		}
		return result.hits();
	}

	private static AggregationKey<Map<String, Long>> key(Facet facet) {
		return AggregationKey.of(facet.code());
	}

}
