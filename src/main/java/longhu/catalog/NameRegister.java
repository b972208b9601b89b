package longhu.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import longhu.hanzi.FoldedName;
import org.springframework.cache.Cache;
import org.springframework.stereotype.Component;

/**
 * The folded forms of all names, found by likeness: what a mistyped address, an unknown
 * name and a cell of a column may mean. The search asks its index instead, by the fuzzy
 * queries of the engine, which know every word of a text.
 */
@Component
public class NameRegister {

	private static final int MOST = 5;

	/** A longer word is no slip of a name. */
	private static final int LONGEST = 60;

	/** Two of three characters, as with a name that is a third longer. */
	private static final double SLIP = 0.6;

	private final Names names;

	private final Entries entries;

	private final Cache content;

	NameRegister(Names names, Entries entries, Cache content) {
		this.names = names;
		this.entries = entries;
		this.content = content;
	}

	/**
	 * A folded name and how alike it is.
	 *
	 * @param likeness above 0, and 1 for the same
	 */
	public record Near(String name, double likeness) {
	}

	/** The folded names that are at least half alike, the most alike first. */
	public List<Near> near(String folded) {
		return Objects
			.requireNonNull(this.content.get("folded names",
					() -> new NGramIndex(this.names.folded().stream().filter((name) -> !name.isEmpty()).toList())))
			.to(folded);
	}

	/**
	 * The entries with the names nearest to the last word of an address, the nearest
	 * first, at most five; of an address in the article sections.
	 */
	public List<EntrySummary> nearest(String address, Language language) {
		if (address.startsWith("/article/")) {
			return sections(List.of(address.split("/")), language);
		}
		String word = FoldedName.of(lastWord(address.replaceFirst("/preview$", "")));
		Stream<Near> near = (word.isEmpty() || word.length() > LONGEST) ? Stream.of() : near(word).stream();
		return near.filter((name) -> name.likeness() >= SLIP)
			.limit(MOST)
			.flatMap((name) -> this.entries.named(name.name(), language).stream())
			.distinct()
			.limit(MOST)
			.toList();
	}

	/**
	 * The sections that are named in the address or nearly so; if none is, all of them.
	 */
	private List<EntrySummary> sections(List<String> words, Language language) {
		List<EntrySummary> all = this.entries.of(Kind.SECTION, language);
		List<EntrySummary> near = all.stream()
			.filter((section) -> words.stream()
				.filter((word) -> !word.isEmpty() && word.length() <= LONGEST)
				.anyMatch((word) -> NGramIndex.likeness(word, section.slug()) >= SLIP))
			.toList();
		return near.isEmpty() ? all : near;
	}

	private static String lastWord(String address) {
		try {
			return URLDecoder.decode(address.substring(address.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
