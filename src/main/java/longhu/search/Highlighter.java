package longhu.search;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.ibm.icu.text.BreakIterator;
import longhu.catalog.PlainText;
import longhu.hanzi.CharacterFolding;
import longhu.hanzi.Sentences;
import org.springframework.web.util.HtmlUtils;

/**
 * Marks in a text what a question found there. The text is compared folded, which keeps
 * its length, so the marks stand at the right place in the original script; all of it is
 * escaped.
 */
final class Highlighter {

	private static final int LONGEST = 160;

	private static final int BEFORE = 40;

	/** What an ending may add to the stem of an English word. */
	private static final int ENDING = 4;

	private final Set<String> terms;

	/** Pairs of characters that are marked only between others that are. */
	private final Set<String> between;

	Highlighter(Collection<String> terms, Set<String> between) {
		this.terms = new LinkedHashSet<>(terms);
		this.terms.removeAll(between);
		this.between = between;
	}

	/** The text as HTML, marked. */
	String html(String text) {
		BitSet marked = marked(CharacterFolding.of(text));
		StringBuilder html = new StringBuilder(text.length() + 32);
		int at = 0;
		while (at < text.length()) {
			int begin = marked.nextSetBit(at);
			int end = (begin < 0) ? text.length() : marked.nextClearBit(begin);
			html.append(HtmlUtils.htmlEscape(text.substring(at, (begin < 0) ? end : begin), "UTF-8"));
			if (begin >= 0) {
				html.append("<mark>")
					.append(HtmlUtils.htmlEscape(text.substring(begin, end), "UTF-8"))
					.append("</mark>");
			}
			at = end;
		}
		return html.toString();
	}

	/** Whether anything would be marked. */
	boolean in(String text) {
		String folded = CharacterFolding.of(text);
		for (String term : this.terms) {
			if (at(folded, term, 0) >= 0) {
				return true;
			}
		}
		return false;
	}

	/** The sentence that holds most of what was asked, cut to a readable length. */
	String sentence(String text) {
		String folded = CharacterFolding.of(text);
		BreakIterator ends = Sentences.ends(Locale.CHINESE);
		ends.setText(text);
		Map<Integer, Integer> worth = new TreeMap<>();
		for (String term : this.terms) {
			int at = at(folded, term, 0);
			while (at >= 0) {
				int end = ends.following(at);
				worth.merge(end, term.length(), Integer::sum);
				at = at(folded, term, end);
			}
		}
		return worth.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Integer>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.map((best) -> cut(text.substring(ends.preceding(best.getKey()), best.getKey()).strip()))
			.orElse("");
	}

	private String cut(String sentence) {
		if (sentence.length() <= LONGEST) {
			return sentence;
		}
		int first = PlainText.boundary(sentence,
				Math.max(0, marked(CharacterFolding.of(sentence)).nextSetBit(0) - BEFORE));
		int end = Math.min(sentence.length(), first + LONGEST);
		int last = PlainText.boundary(sentence, end);
		last = (last > first) ? last : end;
		return ((first > 0) ? "…" : "") + sentence.substring(first, last) + ((last < sentence.length()) ? "…" : "");
	}

	private BitSet marked(String folded) {
		BitSet marked = new BitSet(folded.length());
		for (String term : this.terms) {
			int at = at(folded, term, 0);
			while (at >= 0) {
				int end = latin(term.charAt(0)) ? wordEnd(folded, at) : at + term.length();
				marked.set(at, end);
				at = at(folded, term, end);
			}
		}
		for (int at = marked.nextSetBit(0); at >= 0 && at + 2 < folded.length(); at = marked.nextSetBit(at + 1)) {
			if (!marked.get(at + 1) && marked.get(at + 2) && this.between.contains(folded.substring(at, at + 2))
					&& this.between.contains(folded.substring(at + 1, at + 3))) {
				marked.set(at + 1);
			}
		}
		return marked;
	}

	/**
	 * Where a term begins; an English stem only where a word does, and not in a longer
	 * one.
	 */
	private static int at(String folded, String term, int from) {
		int at = folded.indexOf(term, from);
		while (at >= 0 && latin(term.charAt(0)) && (at > 0 && latin(folded.charAt(at - 1))
				|| wordEnd(folded, at) - at > term.length() + ((term.length() < 3) ? 0 : ENDING))) {
			at = folded.indexOf(term, at + 1);
		}
		return at;
	}

	private static int wordEnd(String folded, int at) {
		int end = at;
		while (end < folded.length() && latin(folded.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean latin(char character) {
		return Character.isLetterOrDigit(character) && !CharacterFolding.han(character);
	}

}
