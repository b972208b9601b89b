package longhu.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import org.apache.lucene.index.QueryTimeout;

/**
 * What each document of the index is worth to a question, summed up term by term. Lucene
 * itself goes document by document through a tree of scorers, which to set up costs more
 * than to sum up the few that have any of the terms.
 */
final class Worth {

	/** Documents after which the time is looked at. */
	private static final int LOOKS = 4096;

	private final QueryTimeout deadline;

	private final float[] worth;

	/** Of the alternatives that are looked at, the best so far. */
	private final float[] best;

	/** Of the words that are looked at, what they are worth, and how many there are. */
	private final float[] words;

	private final short[] having;

	private boolean cut;

	/**
	 * Nothing so far.
	 * @param documents of the index
	 * @param deadline after which nothing is added any more
	 */
	Worth(int documents, QueryTimeout deadline) {
		this.deadline = deadline;
		this.worth = new float[documents];
		this.best = new float[documents];
		this.words = new float[documents];
		this.having = new short[documents];
	}

	/** The same for all documents. */
	static Worth everything(int documents) {
		Worth all = new Worth(documents, () -> false);
		Arrays.fill(all.worth, 1);
		return all;
	}

	void add(Gain more) {
		int[] documents = more.postings().documents();
		for (int at = 0; at < documents.length && !late(at); at++) {
			this.worth[documents[at]] += more.at(at);
		}
	}

	/** Adds to a document that is worth something. */
	void add(int document, float more) {
		this.worth[document] += more;
	}

	/** Adds the best of what any of the terms is worth. */
	void best(List<Gain> any) {
		best(any, (document) -> true);
	}

	/** The same for some of the documents. */
	void best(List<Gain> any, IntPredicate which) {
		for (Gain one : any) {
			int[] documents = one.postings().documents();
			for (int at = 0; at < documents.length && !late(at); at++) {
				this.best[documents[at]] = Math.max(this.best[documents[at]], one.at(at));
			}
		}
		for (Gain one : any) {
			for (int document : one.postings().documents()) {
				this.worth[document] += which.test(document) ? this.best[document] : 0;
				this.best[document] = 0;
			}
		}
	}

	/**
	 * Adds what words are worth to the documents that have enough of them.
	 * @param words each with the places where it may stand
	 * @param others the part that counts of other places than the best
	 * @param factor by which all is multiplied
	 * @param all added to those that have all
	 */
	void words(List<List<Gain>> words, float others, int least, float factor, float all) {
		for (List<Gain> places : words) {
			places.forEach((place) -> word(place, others));
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
						this.worth[document] += factor * this.words[document]
								+ ((this.having[document] == words.size()) ? all : 0);
					}
					this.words[document] = 0;
					this.having[document] = 0;
				}
			}
		}
	}

	/** Of the places of a word the best counts whole. */
	private void word(Gain place, float others) {
		int[] documents = place.postings().documents();
		for (int at = 0; at < documents.length && !late(at); at++) {
			int document = documents[at];
			float worth = place.at(at);
			float best = this.best[document];
			this.having[document] += (best == 0) ? 1 : 0;
			this.words[document] += others * worth + (1 - others) * Math.max(0, worth - best);
			this.best[document] = Math.max(worth, best);
		}
	}

	private boolean late(int at) {
		return (at % LOOKS == 0) ? late() : this.cut;
	}

	/** Looks at the time: when it is up, nothing is added any more. */
	boolean late() {
		this.cut = this.cut || this.deadline.shouldExit();
		return this.cut;
	}

	/** Whether the time was up before all was added. */
	boolean cut() {
		return this.cut;
	}

	int documents() {
		return this.worth.length;
	}

	float of(int document) {
		return this.worth[document];
	}

	boolean matches(int document) {
		return this.worth[document] > 0;
	}

}
