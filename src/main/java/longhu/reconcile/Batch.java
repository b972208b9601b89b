package longhu.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import longhu.catalog.Kind;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads a batch of queries. Fields and their meaning follow the published specification
 * of each version.
 */
final class Batch {

	private static final List<String> FIELDS = List.of("query", "type", "type_strict", "limit", "properties");

	private static final List<String> DRAFT_FIELDS = List.of("conditions", "type", "limit", "lang", "dir");

	private Batch() {
	}

	/** The queries of version 0.2: an object of queries by keys of the client's. */
	static List<Asked> of02(Part batch) {
		return each(Asked.inOneBatch(batch.values()), Batch::one02);
	}

	/**
	 * A query that is wrong has no candidates and does not keep the others from theirs;
	 * where all are wrong, the client is.
	 */
	private static List<Asked> each(List<Part> queries, Function<Part, Asked> reader) {
		List<Asked> read = new ArrayList<>();
		ResponseStatusException first = null;
		int wrong = 0;
		for (Part query : queries) {
			try {
				read.add(reader.apply(query));
			}
			catch (ResponseStatusException ex) {
				first = (first != null) ? first : ex;
				wrong++;
				read.add(Asked.NOTHING);
			}
		}
		if (first != null && wrong == queries.size()) {
			throw first;
		}
		return read;
	}

	private static Asked one02(Part query) {
		query.only(FIELDS);
		List<Asked.Condition> conditions = new ArrayList<>();
		query.field("query").ifPresent((name) -> conditions.add(named(name.text(), name)));
		for (Part property : query.field("properties").map(Part::items).orElse(List.of())) {
			conditions.add(new Asked.Condition(Asked.On.PROPERTY, property.required("pid").text(),
					Asked.Value.all(property.required("v")), Asked.Quantifier.ANY, false));
		}
		if (conditions.isEmpty()) {
			throw query.wrong("has neither 'query' nor 'properties'");
		}
		boolean strict = !query.field("type_strict").map(Part::text).orElse("any").equals("should");
		return new Asked(List.copyOf(conditions), kinds(query), strict, Asked.limit(query));
	}

	private static Asked.Condition named(String text, Part name) {
		return new Asked.Condition(Asked.On.NAME, "", text.isBlank() ? List.of() : List.of(Asked.Value.of(name)),
				Asked.Quantifier.ANY, true);
	}

	/** An entry is of one kind: where all of several types must fit, nothing does. */
	private static Set<Kind> kinds(Part query) {
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		query.field("type").map(Part::oneOrMore).orElse(List.of()).forEach((type) -> kinds.add(Asked.kind(type)));
		String strict = query.field("type_strict").map(Part::text).orElse("any");
		return switch (strict) {
			case "any", "should" -> kinds;
			case "all" -> (kinds.size() > 1) ? Set.of(Kind.SECTION) : kinds;
			default -> throw query.wrong("has a 'type_strict' that is none of any, should, all");
		};
	}

	/** The queries of the draft of 1.0: an array under {@code queries}. */
	static List<Asked> of10(Part batch) {
		return each(Asked.inOneBatch(batch.required("queries").items()), Batch::one10);
	}

	private static Asked one10(Part query) {
		query.only(DRAFT_FIELDS);
		List<Part> conditions = query.required("conditions").items();
		if (conditions.isEmpty()) {
			throw query.wrong("has no condition");
		}
		return new Asked(conditions.stream().map(Batch::condition).toList(),
				query.field("type").map((type) -> Set.of(Asked.kind(type))).orElse(Set.of()), true, Asked.limit(query));
	}

	private static Asked.Condition condition(Part condition) {
		Asked.On on = oneOf(Asked.On.class, condition.required("matchType"));
		String property = (on == Asked.On.PROPERTY) ? condition.required("propertyId").text() : "";
		Asked.Quantifier quantifier = condition.field("matchQuantifier")
			.map((text) -> oneOf(Asked.Quantifier.class, text))
			.orElse(Asked.Quantifier.ANY);
		return new Asked.Condition(on, property, Asked.Value.all(condition.required("propertyValue")), quantifier,
				condition.field("required").map(Part::bool).orElse(false));
	}

	private static <E extends Enum<E>> E oneOf(Class<E> all, Part part) {
		for (E value : all.getEnumConstants()) {
			if (value.name().toLowerCase(Locale.ROOT).equals(part.text())) {
				return value;
			}
		}
		throw part.wrong("is not one of the values that the protocol has");
	}

}
