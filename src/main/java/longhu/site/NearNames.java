package longhu.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Names;
import longhu.catalog.NearestNames;
import longhu.hanzi.FoldedName;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.cache.Cache;
import org.springframework.stereotype.Component;

/**
 * The entries whose names are nearest to the end of an address that leads nowhere.
 */
@Component
class NearNames implements NearestNames {

	private static final int MOST = 5;

	/** A longer word is no slip of a name. */
	private static final int LONGEST = 60;

	private final Names names;

	private final Entries entries;

	private final Cache content;

	NearNames(Names names, Entries entries, Cache content) {
		this.content = content;
		this.names = names;
		this.entries = entries;
	}

	@Override
	public List<Heading> to(String path, Language language) {
		if (path.startsWith("/article/")) {
			return sections(List.of(path.split("/")), language);
		}
		String word = FoldedName
			.of(lastWord(path.endsWith("/preview") ? path.substring(0, path.lastIndexOf('/')) : path));
		if (word.isEmpty() || word.length() > LONGEST) {
			return List.of();
		}
		int most = Math.max(1, word.length() / 3);
		LevenshteinDistance distance = new LevenshteinDistance(most);
		return folded().stream()
			.filter((name) -> name.contains(word)
					|| Math.abs(name.length() - word.length()) <= most && distance.apply(word, name) >= 0)
			.sorted(Comparator.comparing((String name) -> !name.contains(word))
				.thenComparing(String::length)
				.thenComparing((name) -> name))
			.limit(MOST)
			.flatMap((name) -> this.entries.named(name, language).stream())
			.distinct()
			.limit(MOST)
			.toList();
	}

	/** The section that is named in the address or nearly so; if none is, all of them. */
	private List<Heading> sections(List<String> words, Language language) {
		List<Heading> all = this.entries.of(Kind.SECTION, language);
		LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
		List<Heading> near = all.stream()
			.filter((section) -> words.stream()
				.filter((word) -> word.length() <= LONGEST)
				.anyMatch((word) -> section.slug().contains(word) && word.length() > 3
						|| distance.apply(word, section.slug()) <= section.slug().length() / 3))
			.toList();
		return near.isEmpty() ? all : near;
	}

	private static String lastWord(String path) {
		try {
			return URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private List<String> folded() {
		return Objects.requireNonNull(this.content.get("folded names",
				() -> this.names.folded().stream().filter((name) -> !name.isEmpty()).toList()));
	}

}
