package longhu.search;

import java.util.Arrays;

/**
 * An order of all documents.
 *
 * @param places the place of each document
 * @param documents which stands in each place
 */
record Order(int[] places, int[] documents) {

	/** By the numbers given, the smallest first, and then as this order has them. */
	Order by(int[] numbers, boolean[] after) {
		long[] keys = new long[numbers.length];
		for (int document = 0; document < keys.length; document++) {
			keys[document] = (after[document] ? 1L << 62 : 0) | (numbers[document] + 1L) << 31 | this.places[document];
		}
		Arrays.sort(keys);
		int[] there = new int[keys.length];
		int[] place = new int[keys.length];
		for (int at = 0; at < keys.length; at++) {
			there[at] = this.documents[(int) (keys[at] & Integer.MAX_VALUE)];
			place[there[at]] = at;
		}
		return new Order(place, there);
	}

}
