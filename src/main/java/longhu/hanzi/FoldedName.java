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

	/** Transliterators are thread-safe once built. */
	private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	private static final Transliterator BARE = Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; NFC");

	private FoldedName() {
	}

	/**
	 * Folds a name.
	 * @param name any text
	 * @return the folded form, empty if nothing but spaces and punctuation was given
	 */
	public static String of(String name) {
		String folded = BARE.transliterate(SIMPLIFIED.transliterate(CASE_FOLDED.normalize(name)));
		StringBuilder kept = new StringBuilder(folded.length());
		folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
		return kept.toString().toLowerCase(Locale.ROOT);
	}

}
