package longhu.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many hits have each value of the facets; of a facet in use as if it were not, since
 * its other values could be added.
 */
final class Counts {

	private final Columns columns;

	/** Values that were chosen, and a bit for each of their facets. */
	private final boolean[] chosen;

	private int narrowed;

	private final int[] counts;

	Counts(Columns columns, Map<Facet, Set<String>> chosen) {
		this.columns = columns;
		this.counts = new int[columns.size()];
		this.chosen = new boolean[chosen.isEmpty() ? 0 : columns.size()];
		chosen.keySet().forEach((facet) -> this.narrowed |= 1 << facet.ordinal());
		for (int value = 0; value < this.chosen.length; value++) {
			Facet facet = Facet.values()[Integer.numberOfTrailingZeros(columns.facet(value))];
			this.chosen[value] = chosen.getOrDefault(facet, Set.of()).contains(columns.value(value));
		}
	}

	/** Counts a document, and tells whether it has a chosen value of every facet. */
	boolean take(int document) {
		int lacking = lacking(document);
		if (Integer.bitCount(lacking) <= 1) {
			int end = this.columns.begin(document + 1);
			for (int at = this.columns.begin(document); at < end; at++) {
				int value = this.columns.held(at);
				if (lacking == 0 || this.columns.facet(value) == lacking) {
					this.counts[value]++;
				}
			}
		}
		return lacking == 0;
	}

	/** The facets of which the document has none of the values that were chosen. */
	private int lacking(int document) {
		int lacking = this.narrowed;
		if (lacking != 0) {
			for (int at = this.columns.begin(document); at < this.columns.begin(document + 1); at++) {
				if (this.chosen[this.columns.held(at)]) {
					lacking &= ~this.columns.facet(this.columns.held(at));
				}
			}
		}
		return lacking;
	}

	/** How many hits have each value of a facet, the most frequent first. */
	Map<String, Long> of(Facet facet, int most) {
		List<Integer> found = new ArrayList<>();
		for (int value = 0; value < this.counts.length; value++) {
			if (this.counts[value] > 0 && this.columns.facet(value) == 1 << facet.ordinal()) {
				found.add(value);
			}
		}
		found.sort(Comparator.comparing((value) -> -this.counts[value]));
		Map<String, Long> counts = new LinkedHashMap<>();
		found.stream().limit(most).forEach((value) -> counts.put(this.columns.value(value), (long) this.counts[value]));
		return counts;
	}

}
