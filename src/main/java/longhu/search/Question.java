package longhu.search;

import java.util.LinkedHashSet;
import java.util.List;
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
				Part.all(plain, folded), KindWord.in(plain).map(KindWord::code).orElse(""), false);
	}

	private static boolean printable(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	/** A folded question without the words that only ask. */
	static String telling(String plain) {
		return ASKING.matcher(plain).replaceAll(" ");
	}

	/** The terms without those that only ask, unless nothing else is left. */
	static List<String> essential(String plain) {
		List<String> terms = TextAnalysis.terms(telling(KindWord.without(plain)));
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

	/** The question with one word put right. */
	Question corrected(Found.Corrected slip, Pairs pairs) {
		Question right = of(this.plain.contains(slip.from()) ? this.plain.replace(slip.from(), slip.to()) : slip.to(),
				pairs);
		return this.loose ? right.loosened() : right;
	}

}
