package longhu.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.springframework.stereotype.Component;

/**
 * How the entries are called that others are told apart by: groups, eras, sections,
 * places. Read once for each edition.
 */
@Component
class FacetLabels {

	private final Entries entries;

	FacetLabels(Entries entries) {
		this.entries = entries;
	}

	/** Titles by language, facet and slug. */
	record Known(Map<Language, Map<String, String>> titles) {

		boolean has(Facet facet, String value) {
			return this.titles.getOrDefault(Language.ZH_HANT, Map.of()).containsKey(facet + "/" + value);
		}

		Stream<String> slugs(Facet facet) {
			String begin = facet + "/";
			return this.titles.getOrDefault(Language.ZH_HANT, Map.of())
				.keySet()
				.stream()
				.filter((key) -> key.startsWith(begin))
				.map((key) -> key.substring(begin.length()))
				.sorted();
		}

		String title(Facet facet, String value, Language language) {
			return this.titles.getOrDefault(language, Map.of()).getOrDefault(facet + "/" + value, value);
		}

	}

	Known read() {
		Map<Language, Map<String, String>> titles = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			Map<String, String> known = titles.computeIfAbsent(language, (none) -> new HashMap<>());
			Map.of(Facet.GROUP, Kind.GROUP, Facet.ERA, Kind.ERA, Facet.SECTION, Kind.SECTION, Facet.PLACE, Kind.PLACE)
				.forEach((facet, kind) -> {
					for (EntrySummary heading : this.entries.of(kind, language)) {
						known.put(facet + "/" + heading.slug(), heading.title());
					}
				});
		}
		return new Known(titles);
	}

}
