package longhu.hanzi;

import com.ibm.icu.text.Transliterator;

/**
 * Hanyu pinyin of a text by ICU's table, for names without a curated reading. ICU reads
 * character by character, so 重慶, 銀行 and 長城 come out wrong: a curated reading always goes
 * first.
 */
public final class Pinyin {

	private static final Transliterator HAN_LATIN = Transliterator.getInstance("Han-Latin/Names; NFC");

	private Pinyin() {
	}

	/**
	 * Reads a text.
	 * @param text any text
	 * @return the text with its Han characters read in pinyin with tone marks
	 */
	public static String of(String text) {
		return HAN_LATIN.transliterate(text).strip();
	}

}
