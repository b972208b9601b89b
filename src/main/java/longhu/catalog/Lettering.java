package longhu.catalog;

/**
 * About how wide a text is when a picture draws it at {@value #SIZE} px, a Latin letter
 * taken as in a wide face.
 */
public final class Lettering {

	/** The size of the letters in px, and the width of a Han character. */
	public static final int SIZE = 13;

	private static final int LATIN = 8;

	private Lettering() {
	}

	/** The width in px. */
	public static int width(String text) {
		return text.chars().map((character) -> (character >= 0x2e80) ? SIZE : LATIN).sum();
	}

	/**
	 * A text cut so that it fits, not inside a Latin word if a space is near; what is cut
	 * off is marked.
	 * @param longest in px
	 */
	public static String cut(String text, int longest) {
		if (width(text) <= longest) {
			return text;
		}
		int end = text.length();
		while (end > 0 && width(text.substring(0, end)) > longest - SIZE) {
			end--;
		}
		int space = text.lastIndexOf(' ', end);
		boolean insideWord = end > 0 && text.charAt(end) < 0x2e80 && text.charAt(end - 1) < 0x2e80;
		return text.substring(0, (insideWord && space > end / 2) ? space : end).strip() + "…";
	}

}
