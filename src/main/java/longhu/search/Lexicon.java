package longhu.search;

import java.io.IOException;

import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Whether an index has a term. Nearly all that a question could mean stands nowhere, and
 * to look that up in the index costs more than all the rest of a question: so terms are
 * first looked for among the hashes of all terms, in {@value #BITS} bits for each.
 */
final class Lexicon {

	private static final int BITS = 16;

	private final IndexReader reader;

	private final long[] hashes;

	Lexicon(IndexReader reader) throws IOException {
		this.reader = reader;
		long terms = 0;
		for (LeafReaderContext leaf : reader.leaves()) {
			for (FieldInfo field : leaf.reader().getFieldInfos()) {
				Terms all = leaf.reader().terms(field.name);
				terms += (all != null) ? all.size() : 0;
			}
		}
		this.hashes = new long[(int) Math.min(terms * BITS / Long.SIZE + 1, Integer.MAX_VALUE / 2)];
		for (LeafReaderContext leaf : reader.leaves()) {
			for (FieldInfo field : leaf.reader().getFieldInfos()) {
				note(field.name, leaf.reader().terms(field.name));
			}
		}
	}

	private void note(String field, @Nullable Terms terms) throws IOException {
		TermsEnum each = (terms != null) ? terms.iterator() : TermsEnum.EMPTY;
		for (BytesRef term = each.next(); term != null; term = each.next()) {
			long bit = bit(field, term);
			this.hashes[(int) (bit / Long.SIZE)] |= 1L << bit;
		}
	}

	private long bit(String field, BytesRef term) {
		long mixed = (field.hashCode() * 31L + term.hashCode()) * 0x9E3779B97F4A7C15L;
		return Math.floorMod(mixed >>> 16, (long) this.hashes.length * Long.SIZE);
	}

	/** Whether the index has the term, or, seldom, might have it. */
	boolean mayHave(Term term) {
		long bit = bit(term.field(), term.bytes());
		return (this.hashes[(int) (bit / Long.SIZE)] & 1L << bit) != 0;
	}

	/** In how many documents a term stands. */
	int documents(Term term) throws IOException {
		return mayHave(term) ? this.reader.docFreq(term) : 0;
	}

	boolean has(Term term) throws IOException {
		return documents(term) > 0;
	}

	IndexReader reader() {
		return this.reader;
	}

}
