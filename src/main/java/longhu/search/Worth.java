package longhu.search;

import java.util.Arrays;
import java.util.List;

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

	/** Of the alternatives that are looked at, the best, and all together. */
	private final float[] best;

	private final float[] together;

	/** Of the words that are looked at, what they are worth, and how many there are. */
	private final float[] words;

	private final short[] having;

	private boolean cut;

	/** How documents that have a term are worth more. */
	record Of(Postings postings, float factor, boolean same) {

		/** As much in each. */
		static Of constant(Postings postings, float worth) {
			return new Of(postings, worth, true);
		}

		/** In each as often and rare as it is, times a factor. */
		static Of weighted(Postings postings, float factor) {
			return new Of(postings, factor, false);
		}

		private float at(int at) {
			return this.same ? this.factor : this.factor * this.postings.scores()[at];
		}

	}

	interface Taker {

		void take(int document, float worth);

	}

	/**
	 * Nothing so far.
	 * @param documents of the index
	 * @param deadline after which nothing is added any more
	 */
	Worth(int documents, QueryTimeout deadline) {
		this.deadline = deadline;
		this.worth = new float[documents];
		this.best = new float[documents];
		this.together = new float[documents];
		this.words = new float[documents];
		this.having = new short[documents];
	}

	/** The same for all documents. */
	static Worth everything(int documents) {
		Worth all = new Worth(documents, () -> false);
		Arrays.fill(all.worth, 1);
		return all;
	}

	void add(Of more) {
		int[] documents = more.postings().documents();
		for (int at = 0; at < documents.length && !late(at); at++) {
			this.worth[documents[at]] += more.at(at);
		}
	}

	/** Adds to a document that is worth something. */
	void add(int document, float more) {
		this.worth[document] += more;
	}

	/**
	 * Gives each document that has any of the terms the best of what they are worth, and
	 * a part of the others.
	 */
	void best(List<Of> any, float others, Taker taker) {
		for (Of one : any) {
			int[] documents = one.postings().documents();
			for (int at = 0; at < documents.length && !late(at); at++) {
				float worth = one.at(at);
				this.together[documents[at]] += worth;
				this.best[documents[at]] = Math.max(this.best[documents[at]], worth);
			}
		}
		for (Of one : any) {
			for (int document : one.postings().documents()) {
				float best = this.best[document];
				if (best > 0) {
					taker.take(document, best + others * (this.together[document] - best));
					this.best[document] = 0;
					this.together[document] = 0;
				}
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
	void words(List<List<Of>> words, float others, int least, float factor, float all) {
		for (List<Of> places : words) {
			best(places, others, (document, worth) -> {
				this.words[document] += worth;
				this.having[document]++;
			});
		}
		for (List<Of> places : words) {
			for (Of place : places) {
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

	/** Looks at the time now and then. */
	private boolean late(int at) {
		if (at % LOOKS == 0 && !this.cut) {
			this.cut = this.deadline.shouldExit();
		}
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
