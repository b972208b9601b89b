package longhu.hanzi;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;
import java.util.TreeMap;

import com.ibm.icu.text.Transliterator;

/**
 * How simplified characters in common use (those of GB 2312) sound, for a search without
 * a server.
 */
public final class PinyinTable {

	private static final char FIRST = '\u4E00';

	private static final char LAST = '\u9FA5';

	private PinyinTable() {
	}

	/**
	 * Each syllable in pinyin: how it is written in bopomofo, a space, its characters.
	 */
	public static Map<String, String> all() {
		CharsetEncoder common = Charset.forName("GB2312").newEncoder();
		Transliterator bopomofo = Transliterator.getInstance("Latin-Bopomofo");
		PinyinForms readings = new PinyinForms();
		Map<String, String> sounds = new TreeMap<>();
		for (char character = FIRST; character <= LAST; character++) {
			if (common.canEncode(character) && CharacterFolding.of(character) == character) {
				String syllable = readings.of(String.valueOf(character)).get(0);
				String spelt = syllable.matches("[a-z]+") ? bopomofo.transliterate(syllable).replace("˙", "") : "";
				if (!spelt.isEmpty()) {
					sounds.merge(syllable, spelt + " " + character, (known, fresh) -> known + character(fresh));
				}
			}
		}
		return sounds;
	}

	private static String character(String spelt) {
		return spelt.substring(spelt.length() - 1);
	}

}
