package longhu.catalog;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.cache.Cache;
import org.springframework.stereotype.Component;

/**
 * The sections of the article by their numbers, as people speak of them.
 */
@Component
public class Sections {

	private final Entries entries;

	private final Cache content;

	Sections(Entries entries, Cache content) {
		this.entries = entries;
		this.content = content;
	}

	/** The number of a section by its slug; 0 is the foreword. */
	public int number(String slug) {
		Map<String, Integer> numbers = Objects.requireNonNull(this.content.get("sections",
				() -> this.entries.of(Kind.SECTION, Language.ZH_HANT)
					.stream()
					.collect(Collectors.toMap(EntrySummary::slug, EntrySummary::ordinal))));
		return numbers.getOrDefault(slug, 0);
	}

}
