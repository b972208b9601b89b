package longhu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;
import longhu.hanzi.CharacterFolding;
import longhu.hanzi.FoldedName;
import longhu.hanzi.LegalForms;
import longhu.hanzi.PhoneticInput;

/**
 * What was asked, tidied and taken apart. {@code "…"} asks for words in a row,
 * {@code -word} leaves out what has it; every other sign but letters and digits only
 * separates.
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
 * @param legalNames names without the legal words around them, if there are any
 * @param phrases terms in a row, which must stand so
 * @param excluded terms in a row, which must not
 */
record ParsedQuery(String text, boolean shortened, String plain, String folded, List<String> words, List<String> terms,
		List<Synonyms.Expansion> variants, List<Shingle> parts, String kind, boolean loose, List<String> legalNames,
		List<String> phrases, List<String> excluded) {

	static final int SHORTEST_SLIP = 4;

	static final int LONGEST_SLIP = 8;

	private static final int MOST_TERMS_OF_NAME = 3;

	/** Characters; no name is longer, and what a question may cost is bounded by it. */
	static final int LONGEST = 100;

	private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

	private static final Pattern PHRASE = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]");

	/** Of «GPT-4» and «2022-09» nothing is left out. */
	private static final Pattern EXCLUDED = Pattern.compile("(?:^|(?<=\\s))-([\\p{L}\\p{N}]+)");

	/** Document No. 79, 第79號: the number is what the name has. */
	private static final Pattern NUMBER = Pattern.compile("(?<=[a-z] )(?:no|nr|number)\\b\\.? ?(?=\\d)|第(?=\\d+号)");

	/** Words that say how something is asked and not what, folded. */
	private static final Pattern ASKING = Pattern.compile(
			"有哪些|有哪几家|哪几家|哪几个|什么时候|什么|怎么|为什么|为何|如何|何时|哪些|哪里|哪个|哪家|哪一年|哪年|哪一|是不是|有没有|有哪|多少|几家|是谁|请问|关于|称为|称作|叫做|[的了吗呢是谁哪被与么]"
					+ "|\\b(?:the|a|an|of|in|on|to|for|and|or|is|are|was|were|by|with|what|which|who|when|where|how|why|did|does|do|that|this|it|its|from|at|as|be|has|have|not|about|can|could|would|should|there|any|some|me|called|tell|please)\\b");

	/** Takes a question apart; anything may come in. */
	static ParsedQuery of(String asked, Synonyms pairs) {
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
		String asking = EXCLUDED.matcher(text).replaceAll(" ").replaceAll("[\"“”]", " ").strip();
		String plain = NUMBER.matcher(PhoneticInput.plain(CharacterFolding.of(asking))).replaceAll("");
		List<String> words = WORD.matcher(plain).results().map((word) -> word.group()).toList();
		String folded = FoldedName.of(plain);
		return new ParsedQuery(text, shortened, plain, folded, words, essential(plain), pairs.variants(plain),
				Shingle.all(plain, folded), KindIntent.in(plain).map(KindIntent::code).orElse(""), false,
				LegalForms.names(plain), inRow(PHRASE, text), inRow(EXCLUDED, text));
	}

	private static List<String> inRow(Pattern which, String text) {
		return which.matcher(text)
			.results()
			.map((found) -> Analysis.inRow(found.group(1)))
			.filter((terms) -> !terms.isEmpty())
			.toList();
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
		List<String> terms = Analysis.terms(telling(KindIntent.without(plain)));
		return List.copyOf(new LinkedHashSet<>(terms.isEmpty() ? Analysis.terms(plain) : terms));
	}

	/** The same, content with one word of many. */
	ParsedQuery anyTerm() {
		return new ParsedQuery(this.text, this.shortened, this.plain, this.folded, this.words, this.terms,
				this.variants, this.parts, this.kind, true, this.legalNames, this.phrases, this.excluded);
	}

	/**
	 * How many of some terms a document needs: all of two words, and about half of more;
	 * of pairs of Han characters, which overlap, no more than half.
	 */
	int minimumShouldMatch(List<String> some) {
		boolean pairs = some.stream().allMatch((term) -> term.codePoints().allMatch(CharacterFolding::han));
		int half = pairs ? Math.max(1, some.size() / 2) : (some.size() + 1) / 2;
		return this.loose ? 1 : (some.size() == 2 && !pairs) ? 2 : half;
	}

	/** Whether it is short and in Han characters alone, one of which may be wrong. */
	boolean maySlip() {
		return this.folded.length() >= SHORTEST_SLIP && this.folded.length() <= LONGEST_SLIP
				&& this.folded.length() >= this.plain.length() && this.folded.chars().allMatch(CharacterFolding::han);
	}

	/** Whether it may be a name: short, and in no other words. */
	boolean nameLike() {
		return !empty() && this.terms.size() <= MOST_TERMS_OF_NAME && this.variants.isEmpty() && this.kind.isEmpty();
	}

	/** As people write them: the words in a row, and those left out. */
	public boolean restricted() {
		return !this.phrases.isEmpty() || !this.excluded.isEmpty();
	}

	boolean empty() {
		return this.folded.isEmpty();
	}

	boolean latin() {
		return this.folded.chars().noneMatch(CharacterFolding::han);
	}

	/** The question with one word put right. */
	ParsedQuery corrected(SearchResult.Correction slip, Synonyms pairs) {
		ParsedQuery right = of(
				this.plain.contains(slip.from()) ? this.plain.replace(slip.from(), slip.to()) : slip.to(), pairs);
		return this.loose ? right.anyTerm() : right;
	}

}
