package longhu.hanzi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.BreakIterator;

/**
 * The sentences of a text, after <a href="https://unicode.org/reports/tr29/">UAX #29</a>
 * as ICU has it for the language: a closing quotation mark belongs to the sentence before
 * it.
 */
public final class Sentences {

	/** Rules that are read once, which takes longer than to cut most texts. */
	private static final Map<Locale, BreakIterator> ENDS = new ConcurrentHashMap<>();

	private Sentences() {
	}

	/** Where sentences end; of its own for each who asks. */
	public static BreakIterator ends(Locale locale) {
		return (BreakIterator) ENDS.computeIfAbsent(locale, BreakIterator::getSentenceInstance).clone();
	}

	/** The sentences in order, without white space around them. */
	public static List<String> of(String text, Locale locale) {
		BreakIterator boundaries = ends(locale);
		boundaries.setText(text);
		List<String> sentences = new ArrayList<>();
		int begin = boundaries.first();
		for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
			String sentence = text.substring(begin, end).strip();
			if (!sentence.isEmpty()) {
				sentences.add(sentence);
			}
			begin = end;
		}
		return sentences;
	}

}
