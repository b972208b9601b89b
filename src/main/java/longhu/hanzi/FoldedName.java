package longhu.hanzi;

import java.util.Locale;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * The form in which names are compared: compatibility forms and case folded (NFKC_CF),
 * Traditional characters as simplified ones (Unicode's own table, character by
 * character), accents and tone marks dropped, spaces and punctuation dropped. 「Zhìpǔ」,
 * {@code zhi pu} and {@code ZHIPU} fold to the same form; 「智譜」 and 「智谱」 to another.
 */
public final class FoldedName {

	private static final Normalizer2 CASE_FOLDED = Normalizer2.getNFKCCasefoldInstance();

	private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

	private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

	/** Transliterators are thread-safe once built. */
	private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	/** Simplified characters by the Traditional ones that were met, or zero. */
	private static final char[] KNOWN = new char[Character.MAX_VALUE + 1];

	private FoldedName() {
	}

	/**
	 * Folds a name.
	 * @param name any text
	 * @return the folded form, empty if nothing but spaces and punctuation was given
	 */
	public static String of(String name) {
		String folded = CASE_FOLDED.normalize(name);
		StringBuilder simplified = new StringBuilder(folded);
		for (int at = 0; at < folded.length(); at++) {
			simplified.setCharAt(at, simplified(folded.charAt(at)));
		}
		StringBuilder kept = new StringBuilder(simplified.length());
		// a mark is neither letter nor digit
		DECOMPOSED.normalize(simplified).codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
		return COMPOSED.normalize(kept).toLowerCase(Locale.ROOT);
	}

	/** The table has a character for a character, so each is looked up once. */
	private static char simplified(char character) {
		if (!Character.isIdeographic(character)) {
			return character;
		}
		if (KNOWN[character] == 0) {
			String simple = SIMPLIFIED.transliterate(String.valueOf(character));
			KNOWN[character] = (simple.length() == 1) ? simple.charAt(0) : character;
		}
		return KNOWN[character];
	}

}
