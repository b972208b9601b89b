package longhu.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.query.dsl.LuceneSearchQueryOptionsStep;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Runs a query: hits in order, narrowed by facets, and the counts of the facets.
 */
final class Hits {

	/** Values of a facet that are counted. */
	private static final int MOST_VALUES = 12;

	private static final int TIME_OUT_SECONDS = 1;

	private final Index.Open open;

	private final Wanted wanted;

	private final Query query;

	private final boolean everything;

	/** A hit as it stands in the index, with its text in the language of the page. */
	record Raw(String json, String text) {

		Card.Shown shown() {
			return Card.JSON.readValue(this.json, Card.Shown.class);
		}

	}

	record Page(long total, boolean cut, List<Raw> hits, @Nullable SearchResult<Raw> result) {
	}

	/**
	 * A query.
	 * @param everything whether nothing was asked, so that there is nothing to be
	 * relevant to
	 */
	Hits(Index.Open open, Wanted wanted, Query query, boolean everything) {
		this.open = open;
		this.wanted = wanted;
		this.query = query;
		this.everything = everything;
	}

	/**
	 * A page with the counts of the facets; where the time is up before all is counted,
	 * what was found by then and no counts. (Cut short, a query with aggregations fails.)
	 */
	Page page(int offset, int limit) {
		try {
			var counted = asked().failAfter(TIME_OUT_SECONDS, TimeUnit.SECONDS);
			for (Facet facet : Facet.values()) {
				if (!this.wanted.chosen().containsKey(facet)) {
					counted = counted.aggregation(key(facet),
							(count) -> count.terms().field(facet.code(), String.class).maxTermCount(MOST_VALUES));
				}
			}
			SearchResult<Raw> result = counted.fetch(offset, limit);
			return new Page(total(result), false, result.hits(), result);
		}
		catch (SearchTimeoutException ex) {
			SearchResult<Raw> result = asked().truncateAfter(TIME_OUT_SECONDS, TimeUnit.SECONDS).fetch(offset, limit);
			return new Page(total(result), true, result.hits(), null);
		}
	}

	private LuceneSearchQueryOptionsStep<?, Raw, ?> asked() {
		Query narrowed = narrowed(null);
		return this.open.session()
			.search(Card.class)
			.extension(LuceneExtension.get())
			.select((hit) -> hit.composite()
				.from(hit.field("shown", String.class), hit.field(textField(this.wanted.language()), String.class))
				.as(Raw::new))
			.where((match) -> match.fromLuceneQuery(narrowed))
			.sort(this::order);
	}

	private static long total(SearchResult<?> result) {
		return result.total().isHitCountExact() ? result.total().hitCount() : result.total().hitCountLowerBound();
	}

	private SortFinalStep order(SearchSortFactory sort) {
		String name = this.wanted.language().chinese() ? "nameChinese" : "nameEnglish";
		return switch (this.wanted.sort()) {
			case "name" -> sort.composite().add(sort.field("block")).add(sort.field(name)).add(sort.field("slug"));
			case "date" ->
				sort.composite().add(sort.field("block")).add(sort.field("date").desc()).add(sort.field("slug"));
			default -> this.everything
					? sort.composite().add(sort.field("block")).add(sort.field("rank")).add(sort.field("slug"))
					: sort.composite().add(sort.field("block")).add(sort.score()).add(sort.field("slug"));
		};
	}

	/**
	 * The counts, of a facet in use as if it were not: its other values could be added.
	 */
	List<Found.Group> facets(Page page, Vocabulary vocabulary, MessageSource messages) {
		List<Found.Group> groups = new ArrayList<>();
		for (Facet facet : Facet.values()) {
			Map<String, Long> counts = this.wanted.chosen().containsKey(facet) ? others(facet)
					: counts(page.result(), facet);
			Set<String> chosen = this.wanted.chosen().getOrDefault(facet, Set.of());
			List<Found.Value> values = new ArrayList<>();
			counts.forEach((value, count) -> values
				.add(new Found.Value(value, label(facet, value, messages), count, chosen.contains(value))));
			chosen.stream()
				.filter((value) -> !counts.containsKey(value))
				.forEach((value) -> values.add(new Found.Value(value, label(facet, value, messages), 0, true)));
			if (facet == Facet.FOUNDED) {
				values.sort(Comparator.comparing(Found.Value::value));
			}
			if (!values.isEmpty()) {
				groups.add(new Found.Group(facet.code(), values));
			}
		}
		return groups;
	}

	private Map<String, Long> others(Facet facet) {
		Query narrowed = narrowed(facet);
		try {
			return counts(this.open.session()
				.search(Card.class)
				.extension(LuceneExtension.get())
				.where((match) -> match.fromLuceneQuery(narrowed))
				.failAfter(TIME_OUT_SECONDS, TimeUnit.SECONDS)
				.aggregation(key(facet),
						(count) -> count.terms().field(facet.code(), String.class).maxTermCount(MOST_VALUES))
				.fetch(0), facet);
		}
		catch (SearchTimeoutException ex) {
			return Map.of();
		}
	}

	/** None where the time was up. */
	private static Map<String, Long> counts(@Nullable SearchResult<?> result, Facet facet) {
		return (result != null) ? result.aggregation(key(facet)) : Map.of();
	}

	private String label(Facet facet, String value, MessageSource messages) {
		Language language = this.wanted.language();
		return switch (facet) {
			case KIND -> messages.getMessage("search.kind." + value, null, language.locale());
			case LANGUAGE -> messages.getMessage("search.language." + value, null, language.locale());
			default -> this.open.labels().title(facet, value, language);
		};
	}

	/** The query, narrowed by all facets but one. */
	private Query narrowed(@org.jspecify.annotations.Nullable Facet but) {
		BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(this.query, Occur.MUST);
		this.wanted.chosen().forEach((facet, values) -> {
			if (facet != but) {
				narrowed.add(new TermInSetQuery(facet.code(), values.stream().map(BytesRef::new).toList()),
						Occur.FILTER);
			}
		});
		return narrowed.build();
	}

	/** The best few entries, without counts. */
	static List<Raw> few(Index.Open open, Query query, Language language, int limit) {
		Query entries = new BooleanQuery.Builder().add(query, Occur.MUST)
			.add(new org.apache.lucene.search.TermQuery(new Term("entry", "true")), Occur.FILTER)
			.build();
		return open.session()
			.search(Card.class)
			.extension(LuceneExtension.get())
			.select((hit) -> hit.composite()
				.from(hit.field("shown", String.class), hit.field(textField(language), String.class))
				.as(Raw::new))
			.where((match) -> match.fromLuceneQuery(entries))
			.sort((sort) -> sort.composite().add(sort.score()).add(sort.field("slug")))
			.truncateAfter(TIME_OUT_SECONDS, TimeUnit.SECONDS)
			.fetchHits(limit);
	}

	private static String textField(Language language) {
		return switch (language) {
			case ZH_HANT -> "textZhHant";
			case ZH_HANS -> "textZhHans";
			case EN -> "textEn";
		};
	}

	private static AggregationKey<Map<String, Long>> key(Facet facet) {
		return AggregationKey.of(facet.code());
	}

}
