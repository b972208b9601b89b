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

	private FoldedName() {
	}

	/**
	 * Folds a name.
	 * @param name any text
	 * @return the folded form, empty if nothing but spaces and punctuation was given
	 */
	public static String of(String name) {
		String folded = CASE_FOLDED.normalize(name);
		// most of what is asked is Latin, and a transliterator is slow to see that
		String simplified = folded.codePoints().anyMatch(Character::isIdeographic) ? SIMPLIFIED.transliterate(folded)
				: folded;
		StringBuilder kept = new StringBuilder(simplified.length());
		// a mark is neither letter nor digit
		DECOMPOSED.normalize(simplified).codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
		return COMPOSED.normalize(kept).toLowerCase(Locale.ROOT);
	}

}
