package longhu.search;

import java.util.Arrays;

import longhu.hanzi.CharacterFolding;

/**
 * A text as hits quote from it.
 *
 * @param folded the same, as long, in the form that is compared
 * @param ends of its sentences
 */
record SentenceText(String text, String folded, int[] ends) {

	private static final String ENDS = "。！？\n";

	private static final String ENDS_BEFORE_SPACE = ".!?;";

	static SentenceText of(String text) {
		int[] ends = new int[text.length() + 1];
		int sentences = 0;
		for (int at = 0; at < text.length(); at++) {
			if (at + 1 == text.length() || ends(text.charAt(at), text.charAt(at + 1))) {
				ends[sentences++] = at + 1;
			}
		}
		return new SentenceText(text, CharacterFolding.of(text), Arrays.copyOf(ends, sentences));
	}

	private static boolean ends(char mark, char next) {
		return ENDS.indexOf(mark) >= 0 || ENDS_BEFORE_SPACE.indexOf(mark) >= 0 && Character.isWhitespace(next);
	}

	int sentences() {
		return this.ends.length;
	}

	/** The number of the sentence at a place in the text. */
	int sentence(int at) {
		int found = Arrays.binarySearch(this.ends, at);
		return (found >= 0) ? found + 1 : -found - 1;
	}

	/** Where a sentence ends; of the one before the first, where the text begins. */
	int end(int sentence) {
		return (sentence < 0) ? 0 : this.ends[sentence];
	}

}
