package longhu.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.DateSpan;
import longhu.catalog.Facts;
import longhu.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a thing as properties of schema.org: of each the first that is stated, and
 * none that is only about right, for which schema.org has no words.
 */
final class SchemaOrgDates {

	/** Properties by kind and type of fact; a span has a second one for its end. */
	private static final Map<Kind, Map<String, List<String>>> PROPERTIES = Map.of(Kind.COMPANY,
			Map.of("founded", List.of("foundingDate"), "dissolved", List.of("dissolutionDate")), Kind.ORGANIZATION,
			Map.of("founded", List.of("foundingDate"), "dissolved", List.of("dissolutionDate")), Kind.PERSON,
			Map.of("born", List.of("birthDate"), "died", List.of("deathDate")), Kind.EVENT,
			Map.of("held", List.of("startDate", "endDate")), Kind.POLICY, Map.of("issued", List.of("datePublished")),
			Kind.PRODUCT, Map.of("released", List.of("releaseDate")));

	private SchemaOrgDates() {
	}

	static Map<String, String> of(Kind kind, List<Facts.Dated> facts) {
		Map<String, String> dates = new LinkedHashMap<>();
		for (Facts.Dated fact : facts) {
			List<String> properties = PROPERTIES.getOrDefault(kind, Map.of()).getOrDefault(fact.type(), List.of());
			for (int i = 0; i < properties.size(); i++) {
				String date = end(fact.date(), i, properties.size());
				if (date != null) {
					dates.putIfAbsent(properties.get(i), date);
				}
			}
		}
		return dates;
	}

	/** An end of a date in ISO 8601, or null. */
	private static @Nullable String end(DateSpan date, int end, int ends) {
		String[] parts = date.text().split("/", -1);
		if (parts.length > ends) {
			return null;
		}
		String part = parts[Math.min(end, parts.length - 1)];
		return part.matches("\\d{4}(-\\d\\d){0,2}") ? part : null;
	}

}
