package longhu.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import longhu.catalog.Terms;
import longhu.hanzi.CharacterFolding;
import longhu.hanzi.FoldedName;
import longhu.hanzi.LongestMatch;

/**
 * Words of one meaning, in Taiwan, on the mainland and in English, folded: a question
 * asked in one is also asked in the others.
 */
final class Synonyms {

	private static final int MOST_VARIANTS = 4;

	private final LongestMatch<Set<Other>> others = new LongestMatch<>();

	private final EverydaySynonyms everyday = new EverydaySynonyms();

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
	record Expansion(String text, String asked, String usage, String folded, List<String> terms) {

		Expansion(String text, String asked, String usage) {
			this(text, asked, usage, FoldedName.of(text), ParsedQuery.essential(text));
		}

	}

	Synonyms(List<Terms.Shown> terms) {
		for (Terms.Shown term : terms) {
			String taiwan = CharacterFolding.of(term.taiwan());
			String mainland = CharacterFolding.of(term.mainland());
			String english = CharacterFolding.of(term.english().replaceAll("\\s*\\(.*\\)", ""));
			put(mainland, taiwan, "mainland");
			put(taiwan, mainland, "taiwan");
			put(english, taiwan, "translation");
			put(english, mainland, "translation");
			put(taiwan, english, "taiwan");
			put(mainland, english, "mainland");
		}
	}

	private void put(String word, String other, String usage) {
		if (!word.equals(other) && LongestMatch.fits(word)) {
			this.others.known(word, LinkedHashSet::new).add(new Other(other, usage));
		}
	}

	/** The variants of a folded question, the longest words replaced first. */
	List<Expansion> variants(String folded) {
		List<Expansion> variants = new ArrayList<>();
		int at = 0;
		while (at < folded.length() && variants.size() < MOST_VARIANTS) {
			String word = this.others.at(folded, at);
			for (Other other : word.isEmpty() ? Set.<Other>of() : this.others.get(word)) {
				variants
					.add(new Expansion(folded.substring(0, at) + other.word() + folded.substring(at + word.length()),
							word, other.usage()));
			}
			at += Math.max(1, word.length());
		}
		List<Expansion> all = new ArrayList<>(variants.subList(0, Math.min(MOST_VARIANTS, variants.size())));
		this.everyday.variant(folded).ifPresent(all::add);
		return all;
	}

}
