package longhu.hanzi;

import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/**
 * A question that was typed by its sound: in bopomofo (ㄓˋㄆㄨˇ) or in pinyin with numbers
 * for the tones (zhi4 pu3). Both are read as bare pinyin.
 */
public final class PhoneticInput {

	private static final Transliterator BOPOMOFO = Transliterator.getInstance("Bopomofo-Latin");

	private static final Pattern TONES_OF_BOPOMOFO = Pattern.compile("[ˉˊˇˋ˙̇]|(?<=[a-zü])[1-5]");

	/** At least two syllables, each with its tone, and nothing else. */
	private static final Pattern TONED = Pattern
		.compile("(?:(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?[aeiouv]{1,3}(?:ng?|r)?[1-5] ?){2,}");

	private PhoneticInput() {
	}

	/** A folded question, with what is typed by its sound in bare pinyin. */
	public static String plain(String folded) {
		if (folded.chars().anyMatch(PhoneticInput::bopomofo)) {
			return TONES_OF_BOPOMOFO.matcher(BOPOMOFO.transliterate(folded)).replaceAll("").replace('ü', 'u');
		}
		return TONED.matcher(folded).matches() ? folded.replaceAll("[1-5]", "") : folded;
	}

	private static boolean bopomofo(int character) {
		return Character.UnicodeBlock.of(character) == Character.UnicodeBlock.BOPOMOFO;
	}

}
