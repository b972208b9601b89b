package longhu.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import longhu.hanzi.CharacterFolding;

/**
 * How text becomes terms, in the index and in a question alike and whatever the engine:
 * fields hold the terms, separated by spaces. Words are folded, English ones without
 * their inflections; Han characters stand in pairs (in the index singly too, so that one
 * character is found). No dictionary of Chinese words: a new name is found on its first
 * day.
 */
final class Analysis {

	static final int LONGEST_BEGINNING = 20;

	private static final String LETTER = "[\\p{L}\\p{N}\\p{M}&&[^\\p{IsIdeographic}]]";

	private static final Pattern RUN = Pattern.compile(
			"\\p{IsIdeographic}+|" + LETTER + "+(?:[.'’](?=" + LETTER + ")" + LETTER + "+|,(?=\\d)" + LETTER + "+)*");

	private static final Pattern ENGLISH = Pattern.compile("[a-z]{4,}");

	private static final Pattern PLURAL_IN_ES = Pattern.compile(".*(?:ss|x|ch|sh|zz)es");

	private static final Pattern INFLECTED = Pattern.compile("(.*[aeiouy].*[^e])(?:ing|ed)|(.*[aeiouy].*e)ing");

	private static final Pattern DOUBLED = Pattern.compile(".*([^aeioulsz])\\1");

	private Analysis() {
	}

	/**
	 * The terms of a question: pairs of Han characters, and single ones that stand alone.
	 */
	static List<String> terms(String text) {
		List<String> terms = new ArrayList<>();
		each(text, terms, false);
		return terms;
	}

	/** What a field of the index holds for a text. */
	static String indexed(String text) {
		List<String> terms = new ArrayList<>();
		each(text, terms, true);
		return String.join(" ", terms);
	}

	/**
	 * The terms in a row, Han characters singly: what is asked for, or searched, word for
	 * word.
	 */
	static String inRow(String text) {
		List<String> terms = new ArrayList<>();
		for (MatchResult run : runs(text)) {
			if (CharacterFolding.han(run.group().codePointAt(0))) {
				run.group().codePoints().forEach((character) -> terms.add(Character.toString(character)));
			}
			else {
				terms.add(stem(run.group()));
			}
		}
		return String.join(" ", terms);
	}

	/** All beginnings of a name. */
	static List<String> beginnings(String name, int shortest) {
		List<String> beginnings = new ArrayList<>();
		for (int end = shortest; end <= Math.min(name.length(), LONGEST_BEGINNING); end++) {
			beginnings.add(name.substring(0, end));
		}
		return beginnings;
	}

	/**
	 * A name as it is and with each of its characters left out: of two with such a form
	 * in common one is the other with a slip, a character that is wrong, missing or too
	 * many.
	 */
	static Set<String> withoutOne(String name) {
		Set<String> forms = new LinkedHashSet<>(List.of(name));
		for (int at = 0; at < name.length(); at++) {
			forms.add(name.substring(0, at) + name.substring(at + 1));
		}
		return forms;
	}

	private static void each(String text, List<String> terms, boolean single) {
		for (MatchResult run : runs(text)) {
			if (CharacterFolding.han(run.group().codePointAt(0))) {
				pairs(run.group().codePoints().mapToObj(Character::toString).toList(), terms, single);
			}
			else {
				terms.add(stem(run.group()));
			}
		}
	}

	private static void pairs(List<String> characters, List<String> terms, boolean single) {
		for (int at = 0; at < characters.size(); at++) {
			if (single || characters.size() == 1) {
				terms.add(characters.get(at));
			}
			if (at + 1 < characters.size()) {
				terms.add(characters.get(at) + characters.get(at + 1));
			}
		}
	}

	private static List<MatchResult> runs(String text) {
		return RUN.matcher(CharacterFolding.of(text)).results().toList();
	}

	/** A word without the endings that English inflects by. */
	private static String stem(String run) {
		String word = run.endsWith("'s") || run.endsWith("’s") ? run.substring(0, run.length() - 2) : run;
		if (!ENGLISH.matcher(word).matches()) {
			return word;
		}
		String stem = inflected(singular(word));
		if (stem.length() > 4 && stem.endsWith("e")) {
			return stem.substring(0, stem.length() - 1);
		}
		return stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "i" : stem;
	}

	private static String singular(String word) {
		if (word.endsWith("ies")) {
			return word.substring(0, word.length() - 3) + "y";
		}
		if (PLURAL_IN_ES.matcher(word).matches()) {
			return word.substring(0, word.length() - 2);
		}
		boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
		return plural ? word.substring(0, word.length() - 1) : word;
	}

	private static String inflected(String word) {
		Matcher inflected = INFLECTED.matcher(word);
		if (!inflected.matches()) {
			return word;
		}
		String stem = (inflected.group(1) != null) ? inflected.group(1) : inflected.group(2);
		if (stem.length() < 3) {
			return word;
		}
		return DOUBLED.matcher(stem).matches() ? stem.substring(0, stem.length() - 1) : stem;
	}

}
