package longhu.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import longhu.catalog.Language;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * An index with what belongs to its edition, and the ways in which it is asked.
 */
record IndexSnapshot(CloseableSearchMapping mapping, Synonyms synonyms, FacetLabels.Known labels) {

	/** Values of a facet that are counted. */
	private static final int MOST_VALUES = 12;

	/**
	 * What is looked for.
	 *
	 * @param deadline after which is answered with what was found
	 */
	record Query(Function<SearchPredicateFactory, PredicateFinalStep> where,
			Function<SearchSortFactory, SortFinalStep> sort, Deadline deadline) {
	}

	/**
	 * A document as hits show it.
	 *
	 * @param text in the language of the page, or null
	 */
	record StoredDocument(HitData shown, String text) {
	}

	/** Hits with what they show, and counts of facets. */
	SearchResult<StoredDocument> documents(Query query, Language language, List<Facet> facets, int offset, int limit) {
		try (SearchSession session = this.mapping.createSession()) {
			var asked = session.search(SearchDocument.class)
				.select((f) -> f.composite()
					.from(f.field("shown", String.class), f.field(SearchDocument.textField(language), String.class))
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
			return asked.truncateAfter(query.deadline().left(), TimeUnit.MILLISECONDS).fetch(offset, limit);
		}
	}

	/** The words of names that the best few documents have. */
	List<List<String>> words(Function<SearchPredicateFactory, PredicateFinalStep> where, Deadline deadline) {
		try (SearchSession session = this.mapping.createSession()) {
			return session.search(SearchDocument.class)
				.select((f) -> f.field("word", String.class).list())
				.where(where)
				.sort((f) -> f.score().then().field("slug"))
				.truncateAfter(deadline.left(), TimeUnit.MILLISECONDS)
				.fetchHits(SpellChecker.CANDIDATES);
		}
	}

	boolean any(Function<SearchPredicateFactory, PredicateFinalStep> where, Deadline deadline) {
		try (SearchSession session = this.mapping.createSession()) {
			return !session.search(SearchDocument.class)
				.select((f) -> f.id(String.class))
				.where(where)
				.truncateAfter(deadline.left(), TimeUnit.MILLISECONDS)
				.fetchHits(1)
				.isEmpty();
		}
	}

	static AggregationKey<Map<String, Long>> key(Facet facet) {
		return AggregationKey.of(facet.code());
	}

}
