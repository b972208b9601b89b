package longhu.hanzi;

import com.ibm.icu.text.Transliterator;

/**
 * Bopomofo (zhuyin) of a reading in Hanyu pinyin with tone marks, by ICU's table. The
 * first tone has no mark.
 */
public final class Bopomofo {

	private static final Transliterator LATIN_BOPOMOFO = Transliterator.getInstance("Lower; Latin-Bopomofo");

	private Bopomofo() {
	}

	/**
	 * Reads a reading.
	 * @param pinyin any text; what is not pinyin comes out as ICU takes it
	 */
	public static String of(String pinyin) {
		return LATIN_BOPOMOFO.transliterate(pinyin).strip();
	}

}
