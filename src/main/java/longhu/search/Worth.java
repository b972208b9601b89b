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

	/** Adds to one document. */
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

	/** Whether the time is up, looked at now and then on the way through postings. */
	boolean late(int at) {
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
