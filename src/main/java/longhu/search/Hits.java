package longhu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Language;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The hits of a query in order, narrowed by facets, and the counts of the facets. Lucene
 * is asked without Hibernate Search, which would take each hit out of the index anew and
 * count in a pass of its own for each facet.
 *
 * @param cut whether the time was up before all was looked at; then nothing is counted
 */
record Hits(long total, boolean cut, List<Shelf.Kept> hits, @Nullable Counts counts) {

	/** Values of a facet that are shown. */
	private static final int MOST_VALUES = 12;

	/**
	 * A page of hits.
	 * @param everything whether nothing was asked, so that there is nothing to be
	 * relevant to
	 */
	static Hits of(Index.Open open, Query query, Wanted wanted, boolean everything, int limit, QueryTimeout deadline)
			throws IOException {
		int offset = (wanted.page() - 1) * limit;
		Counts counts = new Counts(open.columns(), wanted.chosen());
		Order order = open.columns().order(wanted, everything);
		return of(open, query, offset, new Tally(open.columns(), order, counts, offset + limit), counts, deadline);
	}

	/** The best few entries, without counts. */
	static List<Shelf.Kept> few(Index.Open open, Query query, int limit, QueryTimeout deadline) throws IOException {
		return of(open, query, 0, new Tally(open.columns(), null, null, limit), null, deadline).hits();
	}

	private static Hits of(Index.Open open, Query query, int offset, Tally tally, @Nullable Counts counts,
			QueryTimeout deadline) throws IOException {
		boolean whole = new Pass(open.reader(), deadline).through(query, tally);
		List<Shelf.Kept> hits = new ArrayList<>();
		for (int document : tally.documents(offset)) {
			hits.add(open.shelf().of(document));
		}
		return new Hits(tally.total(), !whole, hits, whole ? counts : null);
	}

	/**
	 * The facets with their values, and those that were chosen even where they count
	 * none.
	 */
	List<Found.Group> facets(Wanted wanted, FacetLabels.Known labels, MessageSource messages) {
		List<Found.Group> groups = new ArrayList<>();
		for (Facet facet : Facet.values()) {
			Map<String, Long> counts = (this.counts != null) ? this.counts.of(facet, MOST_VALUES) : Map.of();
			Set<String> chosen = wanted.chosen().getOrDefault(facet, Set.of());
			List<Found.Value> values = new ArrayList<>();
			counts.forEach((value, count) -> values.add(new Found.Value(value,
					label(facet, value, wanted.language(), labels, messages), count, chosen.contains(value))));
			chosen.stream()
				.filter((value) -> !counts.containsKey(value))
				.forEach((value) -> values
					.add(new Found.Value(value, label(facet, value, wanted.language(), labels, messages), 0, true)));
			if (facet == Facet.FOUNDED) {
				values.sort(Comparator.comparing(Found.Value::value));
			}
			if (!values.isEmpty()) {
				groups.add(new Found.Group(facet.code(), values));
			}
		}
		return groups;
	}

	private static String label(Facet facet, String value, Language language, FacetLabels.Known labels,
			MessageSource messages) {
		return switch (facet) {
			case KIND -> messages.getMessage("search.kind." + value, null, language.locale());
			case LANGUAGE -> messages.getMessage("search.language." + value, null, language.locale());
			default -> labels.title(facet, value, language);
		};
	}

}
