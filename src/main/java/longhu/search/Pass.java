package longhu.search;

import java.io.IOException;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * One pass through an index. Queries come as they are best asked, so that they are not
 * rewritten; and Lucene's own way, of windows in which scores are summed up, takes more
 * setting up than a few hundred matches are worth.
 */
record Pass(IndexReader reader, QueryTimeout deadline) {

	/** Documents after which the time is looked at. */
	static final int LOOKS = 512;

	/** Documents, counted once for each term in them. */
	static final int MANY = 6_144;

	private static final int WINDOW = 1 << 16;

	/**
	 * Tallies what a query matches.
	 * @return whether all of it, before the deadline
	 */
	boolean through(Query query, Tally tally) throws IOException {
		IndexSearcher searcher = new IndexSearcher(this.reader);
		searcher.setQueryCache(null);
		Weight weight = searcher.createWeight(query, tally.scoreMode(), 1);
		for (LeafReaderContext leaf : this.reader.leaves()) {
			tally.begin(leaf.docBase);
			ScorerSupplier supplier = weight.scorerSupplier(leaf);
			if (supplier != null && !((supplier.cost() > MANY) ? windows(weight.bulkScorer(leaf), tally)
					: each(supplier.get(Long.MAX_VALUE), tally))) {
				return false;
			}
		}
		return true;
	}

	private boolean windows(BulkScorer scorer, Tally tally) throws IOException {
		int from = 0;
		while (from != DocIdSetIterator.NO_MORE_DOCS) {
			if (this.deadline.shouldExit()) {
				return false;
			}
			from = scorer.score(tally, null, from, from + WINDOW);
		}
		return true;
	}

	private boolean each(Scorer scorer, Tally tally) throws IOException {
		tally.setScorer(scorer);
		DocIdSetIterator each = scorer.iterator();
		int taken = 0;
		for (int at = each.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = each.nextDoc()) {
			if (taken++ % LOOKS == 0 && this.deadline.shouldExit()) {
				return false;
			}
			tally.collect(at);
		}
		return true;
	}

}
