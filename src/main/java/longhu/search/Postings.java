package longhu.search;

import java.io.IOException;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;

/**
 * The documents that have a term.
 *
 * @param documents their numbers in the whole index, in order
 * @param scores what the term is worth in each, as Lucene works it out (BM25)
 */
record Postings(int[] documents, float[] scores) {

	static final Postings NONE = new Postings(new int[0], new float[0]);

	/** Taken out of the index. */
	static Postings of(IndexReader reader, Term term) throws IOException {
		IndexSearcher searcher = new IndexSearcher(reader);
		searcher.setQueryCache(null);
		Weight weight = searcher.createWeight(new TermQuery(term), ScoreMode.COMPLETE, 1);
		int[] documents = NONE.documents;
		float[] scores = NONE.scores;
		int size = 0;
		for (LeafReaderContext leaf : reader.leaves()) {
			Scorer scorer = weight.scorer(leaf);
			DocIdSetIterator each = (scorer != null) ? scorer.iterator() : DocIdSetIterator.empty();
			while (scorer != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
				documents = ArrayUtil.grow(documents, size + 1);
				scores = ArrayUtil.grow(scores, size + 1);
				documents[size] = leaf.docBase + each.docID();
				scores[size++] = scorer.score();
			}
		}
		return (size == 0) ? NONE
				: new Postings(ArrayUtil.copyOfSubArray(documents, 0, size), ArrayUtil.copyOfSubArray(scores, 0, size));
	}

	int size() {
		return this.documents.length;
	}

}
