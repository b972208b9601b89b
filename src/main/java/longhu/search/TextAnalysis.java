package longhu.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms, in the index and in a question alike: words by the Unicode
 * rules, folded, Han characters in pairs (and singly in the index, so that one character
 * is found too), English words by their stem. No dictionary of Chinese words: a new name
 * is found on its first day.
 */
final class TextAnalysis {

	/** Of an index. */
	static final Analyzer TEXT = text(true);

	/** All beginnings of a name. */
	static final Analyzer BEGINNINGS = beginnings();

	static final int LONGEST_PREFIX = 20;

	private static final Analyzer QUESTION = text(false);

	private TextAnalysis() {
	}

	/**
	 * The terms of a question: pairs of Han characters, and single ones that stand alone.
	 */
	static List<String> terms(String text) {
		List<String> terms = new ArrayList<>();
		try (TokenStream stream = QUESTION.tokenStream("", new StringReader(text))) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				terms.add(term.toString());
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return terms;
	}

	private static Analyzer text(boolean single) {
		return new Analyzer() {
			@Override
			protected TokenStreamComponents createComponents(String field) {
				Tokenizer words = new StandardTokenizer();
				TokenStream pairs = new CJKBigramFilter(new Folded(new EnglishPossessiveFilter(words)),
						CJKBigramFilter.HAN, single);
				return new TokenStreamComponents(words, new PorterStemFilter(pairs));
			}
		};
	}

	private static Analyzer beginnings() {
		return new Analyzer() {
			@Override
			protected TokenStreamComponents createComponents(String field) {
				Tokenizer whole = new KeywordTokenizer();
				return new TokenStreamComponents(whole, new EdgeNGramTokenFilter(whole, 1, LONGEST_PREFIX, false));
			}
		};
	}

	private static final class Folded extends TokenFilter {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		Folded(TokenStream input) {
			super(input);
		}

		@Override
		public boolean incrementToken() throws IOException {
			if (!this.input.incrementToken()) {
				return false;
			}
			char[] buffer = this.term.buffer();
			for (int at = 0; at < this.term.length(); at++) {
				buffer[at] = Fold.of(buffer[at]);
			}
			return true;
		}

	}

}
