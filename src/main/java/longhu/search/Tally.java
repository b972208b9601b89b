package longhu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the hits of a query one by one, once: keeps the best, and has the facets counted.
 */
final class Tally implements LeafCollector {

	private final Columns columns;

	/** In which order, or null: the best first. */
	private final @Nullable Order order;

	/** Null if nothing is counted; then only entries are hits. */
	private final @Nullable Counts counts;

	/** Keys, the highest first: entries, score, place in the order. */
	private final LongHeap best;

	private int base;

	private @Nullable Scorable scorer;

	private long total;

	/**
	 * A tally.
	 * @param most hits to keep
	 */
	Tally(Columns columns, @Nullable Order order, @Nullable Counts counts, int most) {
		this.columns = columns;
		this.order = order;
		this.counts = counts;
		this.best = new LongHeap(most);
	}

	ScoreMode scoreMode() {
		return (this.order == null) ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
	}

	/** What is collected next is counted from there. */
	void begin(int base) {
		this.base = base;
	}

	@Override
	public void setScorer(Scorable scorer) {
		this.scorer = scorer;
	}

	@Override
	public void collect(int local) throws IOException {
		int document = this.base + local;
		if ((this.counts != null) ? this.counts.take(document) : !this.columns.after(document)) {
			this.total++;
			this.best.insertWithOverflow(key(document));
		}
	}

	/**
	 * Of a score above zero the bits are in the order of the scores, so that a key is one
	 * number: a bit for entries, 31 of the score, 31 of the place.
	 */
	private long key(int document) throws IOException {
		if (this.order != null || this.scorer == null) {
			return Integer.MAX_VALUE - order().places()[document];
		}
		return (this.columns.after(document) ? 0 : 1L << 62) | (long) Float.floatToIntBits(this.scorer.score()) << 31
				| Integer.MAX_VALUE - order().places()[document];
	}

	private Order order() {
		return (this.order != null) ? this.order : this.columns.bySlug();
	}

	long total() {
		return this.total;
	}

	/** The documents of a page; can be asked for once. */
	List<Integer> documents(int offset) {
		List<Integer> page = new ArrayList<>();
		for (int left = this.best.size(); left > offset; left--) {
			page.add(order().documents()[Integer.MAX_VALUE - (int) (this.best.pop() & Integer.MAX_VALUE)]);
		}
		Collections.reverse(page);
		return page;
	}

}
