package longhu.catalog;

import java.util.regex.Pattern;

/**
 * The words of a rich text, for whatever shows no markup: without the numbers of notes,
 * which would be read as digits of the word before them, and cut only between words.
 */
public final class PlainText {

	private static final Pattern NOTES = Pattern.compile("<sup\\b[^>]*>.*?</sup>", Pattern.DOTALL);

	private static final Pattern TAGS = Pattern.compile("<[^>]*>");

	private static final String MORE = "…";

	private PlainText() {
	}

	/** The words of a piece of HTML of a page. */
	public static String of(String html) {
		String words = TAGS.matcher(NOTES.matcher(html).replaceAll("")).replaceAll("");
		return words.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&")
			.replaceAll("\\s+", " ")
			.strip();
	}

	/**
	 * The beginning of a text.
	 * @param length how many characters it may have, with the … at a cut
	 */
	public static String cut(String text, int length) {
		if (text.codePointCount(0, text.length()) <= length) {
			return text;
		}
		int end = text.offsetByCodePoints(0, length - 1);
		int at = boundary(text, end);
		// a word that fills all of it cannot but be cut
		return text.substring(0, (at > 0) ? at : end).stripTrailing() + MORE;
	}

	/** The last place up to this one that lies within no word. */
	public static int boundary(String text, int place) {
		int at = place;
		while (at > 0 && at < text.length() && within(text, at)) {
			at--;
		}
		return at;
	}

	/** Whether a place lies within a word of letters with spaces between, or a number. */
	private static boolean within(String text, int at) {
		return word(text.charAt(at - 1)) && word(text.charAt(at));
	}

	private static boolean word(char character) {
		return (Character.isLetterOrDigit(character) || "'’-.,".indexOf(character) >= 0)
				&& !Character.isIdeographic(character);
	}

}
