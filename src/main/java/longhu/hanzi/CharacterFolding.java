package longhu.hanzi;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Folds text character by character: Traditional to simplified, case, width and accents.
 * A folded text is as long as the original, so that what is found in it can be marked in
 * the original script.
 */
public final class CharacterFolding {

	private static final char[] TABLE = table();

	private CharacterFolding() {
	}

	public static char of(char character) {
		return TABLE[character];
	}

	public static String of(String text) {
		char[] folded = text.toCharArray();
		for (int at = 0; at < folded.length; at++) {
			folded[at] = TABLE[folded[at]];
		}
		return new String(folded);
	}

	public static boolean han(int character) {
		return Character.isIdeographic(character);
	}

	private static char[] table() {
		Normalizer2 decomposed = Normalizer2.getNFKDInstance();
		Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
		char[] table = new char[Character.MAX_VALUE + 1];
		for (int at = 0; at < table.length; at++) {
			char character = (char) at;
			table[at] = character;
			if (Character.isSurrogate(character)) {
				continue;
			}
			String bare = decomposed.normalize(String.valueOf(character));
			boolean base = bare.length() == 1 || bare.length() > 1 && bare.substring(1)
				.chars()
				.allMatch((mark) -> Character.getType(mark) == Character.NON_SPACING_MARK);
			char folded = Character.toLowerCase((base && !bare.isEmpty()) ? bare.charAt(0) : character);
			if (han(folded)) {
				String simple = simplified.transliterate(String.valueOf(folded));
				folded = (simple.length() == 1) ? simple.charAt(0) : folded;
			}
			table[at] = folded;
		}
		return table;
	}

}
