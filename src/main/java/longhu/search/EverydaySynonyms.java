package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import longhu.hanzi.CharacterFolding;
import longhu.hanzi.LongestWord;
import org.springframework.core.io.ClassPathResource;

/**
 * What people call things that the portal calls otherwise: a question is also asked in
 * the portal's words. Each line of the list is {@code word, word = the portal's words}.
 */
final class EverydaySynonyms {

	static final String USAGE = "everyday";

	private static final String LIST = "longhu/search/everyday.txt";

	private final LongestWord<String> words;

	EverydaySynonyms() {
		Map<String, String> words = new HashMap<>();
		try {
			new ClassPathResource(LIST).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> CharacterFolding.of(line).split(" = "))
				.forEach((sides) -> Stream.of(sides[0].split(", "))
					.forEach((word) -> words.put(word.strip(), sides[1].strip())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.words = new LongestWord<>(words);
	}

	/** Each word of the list with the portal's words for it, folded. */
	Map<String, String> words() {
		return this.words.all();
	}

	/** A folded question with every such word replaced, if it has any. */
	Optional<Synonyms.Expansion> variant(String folded) {
		StringBuilder text = new StringBuilder();
		String asked = "";
		int at = 0;
		while (at < folded.length()) {
			String word = folded.substring(at, at + this.words.wordAt(folded, at));
			text.append(word.isEmpty() ? folded.substring(at, at + 1) : this.words.get(word));
			asked = asked.isEmpty() ? word : asked;
			at += Math.max(1, word.length());
		}
		return asked.isEmpty() ? Optional.empty() : Optional.of(new Synonyms.Expansion(text.toString(), asked, USAGE));
	}

}
