package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import longhu.catalog.TermView;
import longhu.hanzi.CharacterFolding;
import longhu.hanzi.FoldedName;
import longhu.hanzi.LongestWord;
import org.springframework.core.io.ClassPathResource;

/**
 * Words of one meaning, in Taiwan, on the mainland and in English, folded: a question
 * asked in one is also asked in the others; and what people call things that the portal
 * calls otherwise, by a list of lines {@code word, word = the portal's words}.
 */
final class Synonyms {

	private static final int MOST_VARIANTS = 4;

	private final LongestWord<Set<Other>> others;

	static final String EVERYDAY = "everyday";

	private final LongestWord<String> everyday = new LongestWord<>(everyday());

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

	Synonyms(List<TermView> terms) {
		Map<String, Set<Other>> others = new HashMap<>();
		for (TermView term : terms) {
			String taiwan = CharacterFolding.of(term.taiwan());
			String mainland = CharacterFolding.of(term.mainland());
			String english = CharacterFolding.of(term.english().replaceAll("\\s*\\(.*\\)", ""));
			put(others, mainland, taiwan, "mainland");
			put(others, taiwan, mainland, "taiwan");
			put(others, english, taiwan, "translation");
			put(others, english, mainland, "translation");
			put(others, taiwan, english, "taiwan");
			put(others, mainland, english, "mainland");
		}
		this.others = new LongestWord<>(others);
	}

	private static void put(Map<String, Set<Other>> others, String word, String other, String usage) {
		if (!word.equals(other) && word.length() > 1) {
			others.computeIfAbsent(word, (none) -> new LinkedHashSet<>()).add(new Other(other, usage));
		}
	}

	/** The variants of a folded question, the longest words replaced first. */
	List<Expansion> variants(String folded) {
		List<Expansion> variants = new ArrayList<>();
		int at = 0;
		while (at < folded.length() && variants.size() < MOST_VARIANTS) {
			String word = folded.substring(at, at + this.others.wordAt(folded, at));
			for (Other other : word.isEmpty() ? Set.<Other>of() : this.others.get(word)) {
				variants
					.add(new Expansion(folded.substring(0, at) + other.word() + folded.substring(at + word.length()),
							word, other.usage()));
			}
			at += Math.max(1, word.length());
		}
		List<Expansion> all = new ArrayList<>(variants.subList(0, Math.min(MOST_VARIANTS, variants.size())));
		everyday(folded).ifPresent(all::add);
		return all;
	}

	/** A folded question with every everyday word replaced, if it has any. */
	private Optional<Expansion> everyday(String folded) {
		StringBuilder text = new StringBuilder();
		String asked = "";
		int at = 0;
		while (at < folded.length()) {
			String word = folded.substring(at, at + this.everyday.wordAt(folded, at));
			text.append(word.isEmpty() ? folded.substring(at, at + 1) : this.everyday.get(word));
			asked = asked.isEmpty() ? word : asked;
			at += Math.max(1, word.length());
		}
		return asked.isEmpty() ? Optional.empty() : Optional.of(new Expansion(text.toString(), asked, EVERYDAY));
	}

	/** Each everyday word with the portal's words for it, folded. */
	static Map<String, String> everyday() {
		Map<String, String> words = new HashMap<>();
		try {
			new ClassPathResource("longhu/search/everyday.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> CharacterFolding.of(line).split(" = "))
				.forEach((sides) -> Stream.of(sides[0].split(", "))
					.forEach((word) -> words.put(word.strip(), sides[1].strip())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

}
