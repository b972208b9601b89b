package longhu.hanzi;

import java.text.Normalizer;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/**
 * Bopomofo (zhuyin) of a reading in Hanyu pinyin with tone marks, by ICU's table. The
 * first tone has no mark.
 */
public final class Bopomofo {

	private static final Transliterator LATIN_BOPOMOFO = Transliterator.getInstance("Lower; Latin-Bopomofo");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

	private Bopomofo() {
	}

	/**
	 * Reads a name by its pinyin.
	 * @param name the name in characters; what it has in Latin letters stays as it is
	 * @param pinyin its reading with tone marks
	 */
	public static String of(String name, String pinyin) {
		// digits must not reach the table: it takes them for tones
		return WORD.matcher(Normalizer.normalize(pinyin, Normalizer.Form.NFC))
			.replaceAll(
					(word) -> name.contains(word.group()) ? word.group() : LATIN_BOPOMOFO.transliterate(word.group()))
			.strip();
	}

}
