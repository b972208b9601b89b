package longhu.search;

import java.util.List;

/**
 * Adds what the words of a question are worth to the documents that have enough of them,
 * word by word.
 */
final class Words {

	/** The part that counts of other places of a word than the best. */
	private static final float OTHERS = 0.2f;

	private final Worth worth;

	/** Of the places of a word, the best so far. */
	private final float[] best;

	/** What the words are worth so far, and how many there are. */
	private final float[] sum;

	private final short[] having;

	Words(Worth worth) {
		this.worth = worth;
		this.best = new float[worth.documents()];
		this.sum = new float[worth.documents()];
		this.having = new short[worth.documents()];
	}

	/**
	 * Adds words.
	 * @param words each with the places where it may stand
	 * @param least how many of them a document needs
	 * @param factor by which all is multiplied
	 * @param all added to those that have all
	 */
	void add(List<List<Gain>> words, int least, float factor, float all) {
		for (List<Gain> places : words) {
			places.forEach(this::sum);
			for (Gain place : places) {
				for (int document : place.postings().documents()) {
					this.best[document] = 0;
				}
			}
		}
		for (List<Gain> places : words) {
			for (Gain place : places) {
				for (int document : place.postings().documents()) {
					if (this.having[document] >= least) {
						boolean whole = this.having[document] == words.size();
						this.worth.add(document, factor * this.sum[document] + (whole ? all : 0));
					}
					this.sum[document] = 0;
					this.having[document] = 0;
				}
			}
		}
	}

	/** Whether the time is up, after which nothing is added any more. */
	boolean late() {
		return this.worth.late();
	}

	/** Of the places of a word the best counts whole. */
	private void sum(Gain place) {
		int[] documents = place.postings().documents();
		for (int at = 0; at < documents.length && !this.worth.late(at); at++) {
			int document = documents[at];
			float worth = place.at(at);
			float best = this.best[document];
			this.having[document] += (best == 0) ? 1 : 0;
			this.sum[document] += OTHERS * worth + (1 - OTHERS) * Math.max(0, worth - best);
			this.best[document] = Math.max(worth, best);
		}
	}

}
