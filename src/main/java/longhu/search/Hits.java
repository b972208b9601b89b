package longhu.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The hits of a question in order, narrowed by facets, and the counts of the facets, all
 * in one pass.
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
	static Hits of(Index.Open open, Worth worth, Wanted wanted, boolean everything, int limit) {
		int offset = (wanted.page() - 1) * limit;
		Counts counts = new Counts(open.columns(), wanted.chosen());
		Order order = open.orders().of(wanted, everything);
		return of(open, worth, offset, new Tally(open, order, counts, offset + limit), counts);
	}

	/** The best few entries, without counts. */
	static List<Shelf.Kept> few(Index.Open open, Worth worth, int limit) {
		return of(open, worth, 0, new Tally(open, null, null, limit), null).hits();
	}

	private static Hits of(Index.Open open, Worth worth, int offset, Tally tally, @Nullable Counts counts) {
		for (int document = 0; document < worth.documents(); document++) {
			if (worth.matches(document)) {
				tally.take(document, worth.of(document));
			}
		}
		List<Shelf.Kept> hits = new ArrayList<>();
		for (int document : tally.documents(offset)) {
			hits.add(open.shelf().of(document));
		}
		return new Hits(tally.total(), worth.cut(), hits, worth.cut() ? null : counts);
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
