package longhu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the hits of a query one by one, once: keeps the best, and counts the values of
 * the facets, of a facet in use as if it were not, since its other values could be added.
 */
final class Tally extends SimpleCollector {

	private static final int[] NO_COUNTS = {};

	private final Columns columns;

	/** In which order, or null: the best first. */
	private final Columns.@Nullable Order order;

	/** Values that were chosen, and a bit for each of their facets. */
	private final boolean[] chosen;

	private int narrowed;

	private final int[] counts;

	/** Keys, the highest first: entries, score, place in the order. */
	private final LongHeap best;

	private final boolean counting;

	private int base;

	private @Nullable Scorable scorer;

	private long total;

	/**
	 * A tally.
	 * @param most hits to keep
	 * @param counting whether facets are counted; if not, only entries are hits
	 */
	Tally(Columns columns, Columns.@Nullable Order order, Map<Facet, Set<String>> chosen, int most, boolean counting) {
		this.columns = columns;
		this.order = order;
		this.counting = counting;
		this.best = new LongHeap(most);
		this.counts = counting ? new int[columns.size()] : NO_COUNTS;
		this.chosen = new boolean[chosen.isEmpty() ? 0 : columns.size()];
		chosen.keySet().forEach((facet) -> this.narrowed |= 1 << facet.ordinal());
		for (int value = 0; value < this.chosen.length; value++) {
			Facet facet = Facet.values()[Integer.numberOfTrailingZeros(columns.facet(value))];
			this.chosen[value] = chosen.getOrDefault(facet, Set.of()).contains(columns.value(value));
		}
	}

	/** As the one collector of a search in one thread. */
	CollectorManager<Tally, Tally> alone() {
		return new CollectorManager<>() {
			@Override
			public Tally newCollector() {
				return Tally.this;
			}

			@Override
			public Tally reduce(Collection<Tally> tallies) {
				return Tally.this;
			}
		};
	}

	@Override
	public ScoreMode scoreMode() {
		return (this.order == null) ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
	}

	@Override
	protected void doSetNextReader(LeafReaderContext context) {
		this.base = context.docBase;
	}

	@Override
	public void setScorer(Scorable scorer) {
		this.scorer = scorer;
	}

	@Override
	public void collect(int local) throws IOException {
		int document = this.base + local;
		int lacking = lacking(document);
		if (lacking == 0 && (this.counting || !this.columns.after(document))) {
			this.total++;
			this.best.insertWithOverflow(key(document));
		}
		if (this.counting && Integer.bitCount(lacking) <= 1) {
			int end = this.columns.begin(document + 1);
			for (int at = this.columns.begin(document); at < end; at++) {
				int value = this.columns.held(at);
				if (lacking == 0 || this.columns.facet(value) == lacking) {
					this.counts[value]++;
				}
			}
		}
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

	/**
	 * Of a score above zero the bits are in the order of the scores, so that a key is one
	 * number: a bit for entries, 31 of the score, 31 of the place.
	 */
	private long key(int document) throws IOException {
		Columns.Order order = this.order;
		if (order != null || this.scorer == null) {
			return Integer.MAX_VALUE - ((order != null) ? order : this.columns.bySlug()).places()[document];
		}
		return (this.columns.after(document) ? 0 : 1L << 62) | (long) Float.floatToIntBits(this.scorer.score()) << 31
				| Integer.MAX_VALUE - this.columns.bySlug().places()[document];
	}

	long total() {
		return this.total;
	}

	/** The documents of a page; can be asked for once. */
	List<Integer> documents(int offset) {
		int[] documents = ((this.order != null) ? this.order : this.columns.bySlug()).documents();
		List<Integer> page = new ArrayList<>();
		for (int left = this.best.size(); left > offset; left--) {
			page.add(documents[Integer.MAX_VALUE - (int) (this.best.pop() & Integer.MAX_VALUE)]);
		}
		Collections.reverse(page);
		return page;
	}

	/** How many hits have each value of a facet, the most frequent first. */
	Map<String, Long> counts(Facet facet, int most) {
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
