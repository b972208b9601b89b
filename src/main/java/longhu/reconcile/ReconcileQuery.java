package longhu.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import longhu.catalog.Kind;
import longhu.hanzi.FoldedName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is asked about one cell, in whichever version of the protocol.
 *
 * @param kinds that a match must be of; empty for any
 * @param strict whether what is of another kind is no candidate at all
 * @param limit the most candidates that are wanted
 */
record ReconcileQuery(List<Condition> conditions, Set<Kind> kinds, boolean strict, int limit) {

	/** In the stead of a query that cannot be read; it has no candidates. */
	static final ReconcileQuery NOTHING = new ReconcileQuery(List.of(), Set.of(), true, 1);

	/** Queries in one batch. */
	static final int BATCH = 1000;

	/** Values in one batch; five for each of its queries. */
	static final int VALUES = 5000;

	/** Candidates where no limit is given, and the most that are given at all. */
	static final int USUAL = 5;

	static final int MOST = 50;

	/** No name is longer. */
	private static final int LONGEST = 200;

	private static final int MOST_VALUES = 20;

	enum On {

		NAME, ID, PROPERTY

	}

	enum Quantifier {

		ANY, ALL, NONE

	}

	/**
	 * What a candidate is held against.
	 *
	 * @param property the id of the property, empty unless it is one
	 * @param required whether what does not fit is no candidate at all
	 */
	record Condition(On on, String property, List<Value> values, Quantifier quantifier, boolean required) {
	}

	/**
	 * A value to compare with.
	 *
	 * @param text as it came; for an entry its name, or its id if it has none
	 * @param id of an entry that the client has matched before, or null
	 */
	record Value(String text, String folded, @Nullable BigDecimal number, @Nullable String id) {

		static Value of(JsonInput part) {
			if (part.node().isObject()) {
				String id = part.required("id").text();
				return text(part.field("name").map(JsonInput::text).orElse(id), null, id);
			}
			if (part.node().isNumber()) {
				BigDecimal number = part.number();
				return text(number.toPlainString(), number, null);
			}
			return text(part.node().isBoolean() ? String.valueOf(part.bool()) : part.text(), null, null);
		}

		private static Value text(String text, @Nullable BigDecimal number, @Nullable String id) {
			String name = (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
			return new Value(name.strip(), FoldedName.of(name), number, id);
		}

		static List<Value> all(JsonInput part) {
			List<JsonInput> values = part.oneOrMore();
			if (values.size() > MOST_VALUES) {
				throw part.wrong("has more than " + MOST_VALUES + " values");
			}
			return values.stream().map(Value::of).toList();
		}

	}

	static int limit(JsonInput query) {
		return query.field("limit").map((limit) -> Math.min(limit.whole(1), MOST)).orElse(USUAL);
	}

	static Kind kind(JsonInput type) {
		return Kind.ofCode(type.text())
			.filter(Kind.indexed()::contains)
			.orElseThrow(() -> type.wrong("is no type of this service; /reconcile/suggest/type lists them"));
	}

	static List<JsonInput> inOneBatch(List<JsonInput> queries) {
		if (queries.size() > BATCH) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE,
					"The batch has %d queries; at most %d fit in one (batchSize of the manifest)."
						.formatted(queries.size(), BATCH));
		}
		return queries;
	}

	/** The same without conditions on properties that there are not. */
	ReconcileQuery knowing(Set<String> properties) {
		return new ReconcileQuery(this.conditions.stream()
			.filter((condition) -> condition.on() != On.PROPERTY || properties.contains(condition.property()))
			.toList(), this.kinds, this.strict, this.limit);
	}

	/** How many values its conditions have together. */
	int values() {
		return this.conditions.stream().mapToInt((condition) -> condition.values().size()).sum();
	}

	boolean fits(Kind kind) {
		return this.kinds.isEmpty() || this.kinds.contains(kind);
	}

	List<Condition> on(On on) {
		return this.conditions.stream().filter((condition) -> condition.on() == on).toList();
	}

}
