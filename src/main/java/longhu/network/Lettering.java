package longhu.network;

/**
 * About how wide a text is when drawn at 13 px, a Latin letter taken as in a wide face.
 */
final class Lettering {

	private static final int EM = 13;

	private static final int LATIN = 8;

	private Lettering() {
	}

	static int width(String text) {
		return text.chars().map((character) -> (character >= 0x2e80) ? EM : LATIN).sum();
	}

	/** A text cut so that it fits; what is cut off is marked. */
	static String cut(String text, int longest) {
		if (width(text) <= longest) {
			return text;
		}
		int end = text.length();
		while (end > 0 && width(text.substring(0, end)) > longest - EM) {
			end--;
		}
		return text.substring(0, end).strip() + "…";
	}

}
