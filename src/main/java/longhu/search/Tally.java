package longhu.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the hits of a question one by one, once: keeps the best, and has the facets
 * counted.
 */
final class Tally {

	private final Columns columns;

	/** In which order, or null: the best first. */
	private final @Nullable Order order;

	/** Null if nothing is counted; then only entries are hits. */
	private final @Nullable Counts counts;

	/** Keys, the highest first: entries, worth, place in the order. */
	private final LongHeap best;

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

	void take(int document, float worth) {
		if ((this.counts != null) ? this.counts.take(document) : !this.columns.after(document)) {
			this.total++;
			this.best.insertWithOverflow(key(document, worth));
		}
	}

	/**
	 * Of a number above zero the bits are in the order of the numbers, so that a key is
	 * one number: a bit for entries, 31 of the worth, 31 of the place.
	 */
	private long key(int document, float worth) {
		long place = Integer.MAX_VALUE - order().places()[document];
		return (this.order != null) ? place
				: (this.columns.after(document) ? 0 : 1L << 62) | (long) Float.floatToIntBits(worth) << 31 | place;
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
