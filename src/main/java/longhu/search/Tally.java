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

	/** In which order, or of what is worth the same. */
	private final Order order;

	private final boolean byWorth;

	/** Null if nothing is counted; then only entries are hits. */
	private final @Nullable Counts counts;

	/** Keys, the highest first: entries, worth, place in the order. */
	private final LongHeap best;

	private long total;

	/**
	 * A tally.
	 * @param order to keep the first of, or null for those that are worth most
	 * @param most hits to keep
	 */
	Tally(Index.Open open, @Nullable Order order, @Nullable Counts counts, int most) {
		this.columns = open.columns();
		this.order = (order != null) ? order : open.orders().bySlug();
		this.byWorth = order == null;
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
		long place = Integer.MAX_VALUE - this.order.places()[document];
		return !this.byWorth ? place
				: (this.columns.after(document) ? 0 : 1L << 62) | (long) Float.floatToIntBits(worth) << 31 | place;
	}

	long total() {
		return this.total;
	}

	/** The documents of a page; can be asked for once. */
	List<Integer> documents(int offset) {
		List<Integer> page = new ArrayList<>();
		for (int left = this.best.size(); left > offset; left--) {
			page.add(this.order.documents()[Integer.MAX_VALUE - (int) (this.best.pop() & Integer.MAX_VALUE)]);
		}
		Collections.reverse(page);
		return page;
	}

}
