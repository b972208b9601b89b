package longhu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an index, and which documents have them. Nearly all that a question could
 * mean stands nowhere, and to look that up in the index costs more than all the rest of a
 * question: so terms are first looked for among the hashes of all terms, in
 * {@value #BITS} bits for each. Where terms stand that were asked for is kept.
 */
final class Lexicon {

	private static final int BITS = 16;

	/** Kept postings take up at most a sixteenth of the heap, at eight bytes each. */
	private static final long MOST = Runtime.getRuntime().maxMemory() / 128;

	/** What a term takes up beside the documents that have it, counted as documents. */
	private static final int ANY = 32;

	private static final int MOST_BEGINNINGS = 20_000;

	private static final int FIRST_FEW = 4;

	/** Where most words stand first, so that one look is mostly enough. */
	private static final List<String> FIELDS = List.of("body", "prefix", "pinyinPrefix", "names", "summary", "title",
			"other", "pinyin");

	private final IndexReader reader;

	private final long[] hashes;

	private final LoadingCache<Word, Postings> found = Caffeine.newBuilder()
		.maximumWeight(MOST)
		.weigher((Word word, Postings postings) -> ANY + postings.size())
		.build((word) -> Postings.of(reader(), word.term()));

	private final LoadingCache<Word, List<String>> begun = Caffeine.newBuilder()
		.maximumSize(MOST_BEGINNINGS)
		.build(this::begin);

	private record Word(String field, String text) {

		Term term() {
			return new Term(this.field, this.text);
		}

	}

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
			long bit = bit(field, term.utf8ToString());
			this.hashes[(int) (bit / Long.SIZE)] |= 1L << bit;
		}
	}

	private long bit(String field, String text) {
		long mixed = (field.hashCode() * 31L + text.hashCode()) * 0x9E3779B97F4A7C15L;
		return Math.floorMod(mixed >>> 16, (long) this.hashes.length * Long.SIZE);
	}

	/** The documents that have a term in a field. */
	Postings postings(String field, String text) {
		long bit = bit(field, text);
		boolean maybe = (this.hashes[(int) (bit / Long.SIZE)] & 1L << bit) != 0;
		return maybe ? this.found.get(new Word(field, text)) : Postings.NONE;
	}

	/** In how many documents a term stands. */
	int documents(String field, String text) {
		return postings(field, text).size();
	}

	/** Whether a word stands in any text or name. */
	boolean anywhere(String word) {
		for (String field : FIELDS) {
			if (documents(field, word) > 0) {
				return true;
			}
		}
		return false;
	}

	/** The first few terms that begin so. */
	List<String> beginning(String field, String beginning) {
		return this.begun.get(new Word(field, beginning));
	}

	private List<String> begin(Word beginning) throws IOException {
		Terms all = MultiTerms.getTerms(this.reader, beginning.field());
		TermsEnum each = (all != null) ? all.iterator() : TermsEnum.EMPTY;
		BytesRef begin = new BytesRef(beginning.text());
		List<String> found = new ArrayList<>();
		boolean more = each.seekCeil(begin) != TermsEnum.SeekStatus.END;
		while (more && found.size() < FIRST_FEW && StringHelper.startsWith(each.term(), begin)) {
			found.add(each.term().utf8ToString());
			more = each.next() != null;
		}
		return found;
	}

	IndexReader reader() {
		return this.reader;
	}

}
