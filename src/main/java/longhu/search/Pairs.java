package longhu.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Terms;
import longhu.hanzi.FoldedName;

/**
 * Words of one meaning, in Taiwan, on the mainland and in English, folded: a question
 * asked in one is also asked in the others.
 */
final class Pairs {

	private static final int LONGEST = 30;

	private static final int MOST_VARIANTS = 4;

	private final Map<String, Set<Other>> others = new HashMap<>();

	/**
	 * A word for the same thing.
	 *
	 * @param usage of the word that was asked: mainland, taiwan or translation
	 */
	record Other(String word, String usage) {
	}

	/**
	 * The question in other words.
	 *
	 * @param asked the word that was replaced
	 * @param folded in the form in which names are compared
	 * @param terms as the index has them
	 */
	record Variant(String text, String asked, String usage, String folded, List<String> terms) {

		Variant(String text, String asked, String usage) {
			this(text, asked, usage, FoldedName.of(text), Question.essential(text));
		}

	}

	Pairs(List<Terms.Shown> terms) {
		for (Terms.Shown term : terms) {
			String taiwan = Fold.of(term.taiwan());
			String mainland = Fold.of(term.mainland());
			String english = Fold.of(term.english().replaceAll("\\s*\\(.*\\)", ""));
			put(mainland, taiwan, "mainland");
			put(taiwan, mainland, "taiwan");
			put(english, taiwan, "translation");
			put(english, mainland, "translation");
			put(taiwan, english, "taiwan");
			put(mainland, english, "mainland");
		}
	}

	private void put(String word, String other, String usage) {
		if (!word.equals(other) && word.length() > 1 && word.length() <= LONGEST) {
			this.others.computeIfAbsent(word, (none) -> new LinkedHashSet<>()).add(new Other(other, usage));
		}
	}

	/** The variants of a folded question, the longest words replaced first. */
	List<Variant> variants(String folded) {
		List<Variant> variants = new ArrayList<>();
		int at = 0;
		while (at < folded.length() && variants.size() < MOST_VARIANTS) {
			String word = wordAt(folded, at);
			for (Other other : this.others.getOrDefault(word, Set.of())) {
				variants.add(new Variant(folded.substring(0, at) + other.word() + folded.substring(at + word.length()),
						word, other.usage()));
			}
			at += Math.max(1, word.length());
		}
		return variants.subList(0, Math.min(MOST_VARIANTS, variants.size()));
	}

	private String wordAt(String text, int at) {
		boolean inside = at > 0 && latin(text.charAt(at - 1)) && latin(text.charAt(at));
		for (int end = Math.min(text.length(), at + LONGEST); !inside && end > at + 1; end--) {
			boolean cut = end < text.length() && latin(text.charAt(end)) && latin(text.charAt(end - 1));
			if (!cut && this.others.containsKey(text.substring(at, end))) {
				return text.substring(at, end);
			}
		}
		return "";
	}

	private static boolean latin(char character) {
		return !Fold.han(character) && Character.isLetterOrDigit(character);
	}

}
