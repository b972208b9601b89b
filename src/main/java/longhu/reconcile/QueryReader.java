package longhu.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import longhu.catalog.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads a batch of queries. Fields and their meaning follow the published specification
 * of each version.
 */
final class QueryReader {

	private static final List<String> FIELDS = List.of("query", "type", "type_strict", "limit", "properties");

	private static final List<String> DRAFT_FIELDS = List.of("conditions", "type", "limit", "lang", "dir");

	private QueryReader() {
	}

	/** The queries of version 0.2: an object of queries by keys of the client's. */
	static List<ReconcileQuery> of02(JsonInput batch) {
		return each(ReconcileQuery.inOneBatch(batch.values()), QueryReader::one02);
	}

	/**
	 * A query that is wrong has no candidates and does not keep the others from theirs;
	 * where all are wrong, the client is. Values are counted as they are read: to fold
	 * names costs more than to read them.
	 */
	private static List<ReconcileQuery> each(List<JsonInput> queries, Function<JsonInput, ReconcileQuery> reader) {
		List<ReconcileQuery> read = new ArrayList<>();
		ResponseStatusException first = null;
		int wrong = 0;
		int values = 0;
		for (JsonInput query : queries) {
			try {
				read.add(reader.apply(query));
				values += read.get(read.size() - 1).values();
			}
			catch (ResponseStatusException ex) {
				first = (first != null) ? first : ex;
				wrong++;
				read.add(ReconcileQuery.NOTHING);
			}
			if (values > ReconcileQuery.VALUES) {
				throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE,
						"The queries of a batch have at most %d values together.".formatted(ReconcileQuery.VALUES));
			}
		}
		if (first != null && wrong == queries.size()) {
			throw first;
		}
		return read;
	}

	private static ReconcileQuery one02(JsonInput query) {
		query.only(FIELDS);
		List<ReconcileQuery.Condition> conditions = new ArrayList<>();
		query.field("query").ifPresent((name) -> conditions.add(named(name.text(), name)));
		for (JsonInput property : query.field("properties").map(JsonInput::items).orElse(List.of())) {
			conditions.add(new ReconcileQuery.Condition(ReconcileQuery.On.PROPERTY, property.required("pid").text(),
					ReconcileQuery.Value.all(property.required("v")), ReconcileQuery.Quantifier.ANY, false));
		}
		if (conditions.isEmpty()) {
			throw query.wrong("has neither 'query' nor 'properties'");
		}
		boolean strict = !query.field("type_strict").map(JsonInput::text).orElse("any").equals("should");
		return new ReconcileQuery(List.copyOf(conditions), kinds(query), strict, ReconcileQuery.limit(query));
	}

	private static ReconcileQuery.Condition named(String text, JsonInput name) {
		return new ReconcileQuery.Condition(ReconcileQuery.On.NAME, "",
				text.isBlank() ? List.of() : List.of(ReconcileQuery.Value.of(name)), ReconcileQuery.Quantifier.ANY,
				true);
	}

	/** An entry is of one kind: where all of several types must fit, nothing does. */
	private static Set<Kind> kinds(JsonInput query) {
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		query.field("type")
			.map(JsonInput::oneOrMore)
			.orElse(List.of())
			.forEach((type) -> kinds.add(ReconcileQuery.kind(type)));
		String strict = query.field("type_strict").map(JsonInput::text).orElse("any");
		return switch (strict) {
			case "any", "should" -> kinds;
			case "all" -> (kinds.size() > 1) ? Set.of(Kind.SECTION) : kinds;
			default -> throw query.wrong("has a 'type_strict' that is none of any, should, all");
		};
	}

	/** The queries of the draft of 1.0: an array under {@code queries}. */
	static List<ReconcileQuery> of10(JsonInput batch) {
		return each(ReconcileQuery.inOneBatch(batch.required("queries").items()), QueryReader::one10);
	}

	private static ReconcileQuery one10(JsonInput query) {
		query.only(DRAFT_FIELDS);
		List<JsonInput> conditions = query.required("conditions").items();
		if (conditions.isEmpty()) {
			throw query.wrong("has no condition");
		}
		return new ReconcileQuery(conditions.stream().map(QueryReader::condition).toList(),
				query.field("type").map((type) -> Set.of(ReconcileQuery.kind(type))).orElse(Set.of()), true,
				ReconcileQuery.limit(query));
	}

	private static ReconcileQuery.Condition condition(JsonInput condition) {
		ReconcileQuery.On on = oneOf(ReconcileQuery.On.class, condition.required("matchType"));
		String property = (on == ReconcileQuery.On.PROPERTY) ? condition.required("propertyId").text() : "";
		ReconcileQuery.Quantifier quantifier = condition.field("matchQuantifier")
			.map((text) -> oneOf(ReconcileQuery.Quantifier.class, text))
			.orElse(ReconcileQuery.Quantifier.ANY);
		return new ReconcileQuery.Condition(on, property, ReconcileQuery.Value.all(condition.required("propertyValue")),
				quantifier, condition.field("required").map(JsonInput::bool).orElse(false));
	}

	private static <E extends Enum<E>> E oneOf(Class<E> all, JsonInput part) {
		for (E value : all.getEnumConstants()) {
			if (value.name().toLowerCase(Locale.ROOT).equals(part.text())) {
				return value;
			}
		}
		throw part.wrong("is not one of the values that the protocol has");
	}

}
