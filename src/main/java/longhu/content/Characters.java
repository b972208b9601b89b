package longhu.content;

/**
 * Characters that no text of the content holds: what cannot be seen would hide in names
 * and turn the words around it, and some databases and formats refuse it.
 */
final class Characters {

	private Characters() {
	}

	/** Where the first such character stands, or -1. */
	static int refused(String text) {
		for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
			if (refused(text.codePointAt(index))) {
				return index;
			}
		}
		return -1;
	}

	private static boolean refused(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> character != '\n' && character != '\t';
			case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
			// U+FFFE and its like are no characters
			default -> (character & 0xFFFE) == 0xFFFE;
		};
	}

	/** The text with a space for each of them. */
	static String without(String text) {
		return text.codePoints()
			.collect(StringBuilder::new,
					(kept, character) -> kept.appendCodePoint(refused(character) ? ' ' : character),
					StringBuilder::append)
			.toString();
	}

	/** What to say of the one that stands there. */
	static String message(String text, int index) {
		return "U+%04X is a character that cannot be seen; take it out".formatted(text.codePointAt(index));
	}

}
