package longhu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Whether an index has a term. Nearly all that a question could mean stands nowhere, and
 * to look that up in the index costs more than all the rest of a question: so terms are
 * first looked for among the hashes of all terms, in {@value #BITS} bits for each.
 */
final class Lexicon {

	private static final int BITS = 16;

	private static final int MOST = 20_000;

	private static final int FIRST_FEW = 4;

	/** Where most words stand first, so that one look is mostly enough. */
	private static final List<String> FIELDS = List.of("body", "prefix", "pinyinPrefix", "names", "summary", "title",
			"other", "pinyin");

	private final IndexReader reader;

	private final long[] hashes;

	/** Where terms stand that were asked for, so that they are not looked up again. */
	private final LoadingCache<Term, TermStates> found = Caffeine.newBuilder().maximumSize(MOST).build(this::find);

	private final LoadingCache<Term, List<String>> begun = Caffeine.newBuilder().maximumSize(MOST).build(this::begin);

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

	/** Whether the index has the term, or, seldom, only seems to. */
	private boolean mayHave(Term term) {
		long bit = bit(term.field(), term.bytes());
		return (this.hashes[(int) (bit / Long.SIZE)] & 1L << bit) != 0;
	}

	private TermStates find(Term term) throws IOException {
		IndexSearcher searcher = new IndexSearcher(this.reader);
		searcher.setQueryCache(null);
		return TermStates.build(searcher, term, true);
	}

	/** In how many documents a term stands. */
	int documents(Term term) {
		return mayHave(term) ? this.found.get(term).docFreq() : 0;
	}

	/** Whether a word stands in any text or name. */
	boolean anywhere(String word) {
		for (String field : FIELDS) {
			if (documents(new Term(field, word)) > 0) {
				return true;
			}
		}
		return false;
	}

	/** What has the term, if anything has. */
	Optional<Query> query(Term term) {
		TermStates found = mayHave(term) ? this.found.get(term) : null;
		return (found != null && found.docFreq() > 0) ? Optional.of(new TermQuery(term, found)) : Optional.empty();
	}

	/** The first few terms that begin so. */
	List<String> beginning(String field, String beginning) {
		return this.begun.get(new Term(field, beginning));
	}

	private List<String> begin(Term beginning) throws IOException {
		Terms all = MultiTerms.getTerms(this.reader, beginning.field());
		TermsEnum each = (all != null) ? all.iterator() : TermsEnum.EMPTY;
		List<String> found = new ArrayList<>();
		boolean more = each.seekCeil(beginning.bytes()) != TermsEnum.SeekStatus.END;
		while (more && found.size() < FIRST_FEW && StringHelper.startsWith(each.term(), beginning.bytes())) {
			found.add(each.term().utf8ToString());
			more = each.next() != null;
		}
		return found;
	}

	IndexReader reader() {
		return this.reader;
	}

}
