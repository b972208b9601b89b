package longhu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the hits of a query one by one, once: keeps the best, and has the facets counted.
 */
final class Tally implements LeafCollector {

	/** Documents after which the time is looked at. */
	static final int LOOKS = 512;

	/** Documents, counted once for each term in them. */
	static final int MANY = 16_384;

	private static final int WINDOW = 1 << 16;

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

	/**
	 * Takes what a query matches.
	 * @return whether all of it, before the deadline
	 */
	boolean take(Weight weight, IndexReader reader, QueryTimeout deadline) throws IOException {
		for (LeafReaderContext leaf : reader.leaves()) {
			this.base = leaf.docBase;
			ScorerSupplier supplier = weight.scorerSupplier(leaf);
			if (supplier != null && !((supplier.cost() > MANY) ? windows(weight.bulkScorer(leaf), deadline)
					: each(supplier, deadline))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Of many, whose scores are summed up window by window, which takes some setting up.
	 */
	private boolean windows(BulkScorer scorer, QueryTimeout deadline) throws IOException {
		int from = 0;
		while (from != DocIdSetIterator.NO_MORE_DOCS) {
			if (deadline.shouldExit()) {
				return false;
			}
			from = scorer.score(this, null, from, from + WINDOW);
		}
		return true;
	}

	/** Of few, one after the other. */
	private boolean each(ScorerSupplier supplier, QueryTimeout deadline) throws IOException {
		Scorer scorer = supplier.get(Long.MAX_VALUE);
		setScorer(scorer);
		int taken = 0;
		DocIdSetIterator each = scorer.iterator();
		for (int at = each.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = each.nextDoc()) {
			if (taken++ % LOOKS == 0 && deadline.shouldExit()) {
				return false;
			}
			collect(at);
		}
		return true;
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
