package longhu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;
import longhu.hanzi.FoldedName;

/**
 * What was asked, tidied and taken apart. There is no query language: every sign but
 * letters and digits only separates.
 *
 * @param text as shown again: normalised, without control characters, shortened
 * @param shortened whether it was too long
 * @param plain the same folded, bopomofo and pinyin with numbers for tones as bare pinyin
 * @param folded in the form in which names are compared
 * @param words runs of Latin letters and digits
 * @param terms as the index has them
 * @param variants the same in other words
 * @param parts what may be a name inside it
 * @param kind of the things that are looked for, or an empty text
 * @param loose whether one word of many is enough
 */
record Question(String text, boolean shortened, String plain, String folded, List<String> words, List<String> terms,
		List<Pairs.Variant> variants, List<Part> parts, String kind, boolean loose) {

	static final int SHORTEST_SLIP = 4;

	/** Characters; no name is longer, and what a question may cost is bounded by it. */
	static final int LONGEST = 100;

	/** Units of a question, and of a name in it, that are looked up. */
	private static final int MOST_UNITS = 40;

	private static final int LONGEST_NAME = 8;

	private static final int LONGEST_SOUND = 6;

	/** Letters that say as much as a Han character. */
	private static final float LETTERS = 3;

	private static final Pattern UNIT = Pattern.compile("[a-z]+|\\d+|\\p{IsIdeographic}");

	private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

	/** Words that say how something is asked and not what, folded. */
	private static final Pattern ASKING = Pattern
		.compile("有哪些|有哪几家|哪几家|哪几个|什么时候|什么|怎么|为什么|为何|如何|何时|哪些|哪里|哪个|哪家|哪一年|哪年|哪一|是不是|有没有|有哪|多少|几家|是谁|请问|关于|[的了吗呢是谁哪被与么]"
				+ "|\\b(?:the|a|an|of|in|on|to|for|and|or|is|are|was|were|by|with|what|which|who|when|where|how|why|did|does|do|that|this|it|its|from|at|as|be|has|have|not|about|can|could|would|should|there|any|some|me|tell|please)\\b");

	/** Takes a question apart; anything may come in. */
	static Question of(String asked, Pairs pairs) {
		StringBuilder clean = new StringBuilder();
		int[] kept = { 0 };
		// what is far too long is not even looked at
		String bounded = asked.substring(0, Math.min(asked.length(), 20 * LONGEST));
		Normalizer2.getNFKCInstance()
			.normalize(bounded)
			.codePoints()
			.filter((character) -> kept[0] <= LONGEST)
			.forEach((character) -> {
				clean.appendCodePoint(printable(character) ? character : ' ');
				kept[0]++;
			});
		String whole = clean.toString().strip().replaceAll("\\s+", " ");
		boolean shortened = asked.length() > bounded.length() || whole.codePointCount(0, whole.length()) > LONGEST;
		String text = shortened
				? whole.substring(0,
						whole.offsetByCodePoints(0, Math.min(LONGEST, whole.codePointCount(0, whole.length()))))
				: whole;
		String plain = Spoken.plain(Fold.of(text));
		List<String> words = WORD.matcher(plain).results().map((word) -> word.group()).toList();
		String folded = FoldedName.of(plain);
		return new Question(text, shortened, plain, folded, words, essential(plain), pairs.variants(plain),
				parts(plain, folded), KindWord.in(plain).map(KindWord::code).orElse(""), false);
	}

	private static boolean printable(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	/** The terms without those that only ask, unless nothing else is left. */
	static List<String> essential(String plain) {
		List<String> terms = TextAnalysis.terms(ASKING.matcher(KindWord.without(plain)).replaceAll(" "));
		return List.copyOf(new LinkedHashSet<>(terms.isEmpty() ? TextAnalysis.terms(plain) : terms));
	}

	/** The same, content with one word of many. */
	Question loosened() {
		return new Question(this.text, this.shortened, this.plain, this.folded, this.words, this.terms, this.variants,
				this.parts, this.kind, true);
	}

	boolean empty() {
		return this.folded.isEmpty();
	}

	boolean latin() {
		return this.folded.chars().noneMatch(Fold::han);
	}

	/**
	 * A name that may stand inside the question.
	 *
	 * @param share how much it is of what the question tells beside the kind
	 * @param whole whether it is all that the question tells
	 */
	record Part(String name, float share, boolean whole) {

		/** Whether it is short and in Chinese, so that its sound tells something. */
		boolean sounds() {
			return this.name.length() <= LONGEST_SOUND && this.name.codePoints().allMatch(Fold::han);
		}

	}

	/**
	 * All runs of a few units, as the folded form of a name would be; what only asks does
	 * not count as a part of the question.
	 */
	private static List<Part> parts(String plain, String folded) {
		List<String> units = units(plain);
		float telling = telling(KindWord.without(plain));
		float beside = telling(KindWord.withoutAny(plain));
		Set<Part> parts = new LinkedHashSet<>();
		for (int first = 0; first < units.size(); first++) {
			StringBuilder name = new StringBuilder();
			float weight = 0;
			for (int last = first; last < Math.min(units.size(), first + LONGEST_NAME); last++) {
				name.append(units.get(last));
				weight += weight(units.get(last));
				if (name.length() > 1 && name.length() < folded.length()) {
					parts.add(new Part(name.toString(), Math.min(1, weight / beside), weight >= telling));
				}
			}
		}
		return List.copyOf(parts);
	}

	private static float telling(String plain) {
		float telling = 0;
		for (String unit : units(ASKING.matcher(plain).replaceAll(" "))) {
			telling += weight(unit);
		}
		return Math.max(1, telling);
	}

	private static List<String> units(String plain) {
		return UNIT.matcher(plain).results().limit(MOST_UNITS).map(MatchResult::group).toList();
	}

	/** A Latin word says as much as some Han characters. */
	private static float weight(String unit) {
		return Math.max(1, unit.length() / LETTERS);
	}

	/** The question with one word put right. */
	Question corrected(Found.Corrected slip, Pairs pairs) {
		Question right = of(this.plain.contains(slip.from()) ? this.plain.replace(slip.from(), slip.to()) : slip.to(),
				pairs);
		return this.loose ? right.loosened() : right;
	}

}
