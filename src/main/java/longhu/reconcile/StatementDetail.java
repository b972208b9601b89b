package longhu.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import longhu.catalog.Amount;
import longhu.catalog.DateSpan;
import longhu.catalog.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a value: a column beside that of the values, in their order and with an
 * empty cell where nothing is said.
 */
enum StatementDetail {

	UNIT(true, false, amount((amount) -> (amount.currency() != null) ? amount.currency() : amount.unit())),

	QUALIFIER(true, false, amount(Amount::qualifier)),

	AS_OF(true, false, (statement) -> date(statement.asOf())),

	DATE(false, true, (statement) -> date(statement.valid())),

	CONFIDENCE(true, true, (statement) -> PropertyValue.of(statement.confidence())),

	ARTICLE_SAYS(true, true, (statement) -> PropertyValue.of(String.valueOf(statement.inArticle()))),

	SOURCE(true, true,
			(statement) -> PropertyValue.of(statement.sources()
				.stream()
				.map((source) -> "/sources/" + source.id())
				.distinct()
				.collect(Collectors.joining(" "))));

	private final boolean ofFacts;

	private final boolean ofRelations;

	private final Function<Statement, PropertyValue> value;

	StatementDetail(boolean ofFacts, boolean ofRelations, Function<Statement, PropertyValue> value) {
		this.ofFacts = ofFacts;
		this.ofRelations = ofRelations;
		this.value = value;
	}

	static List<StatementDetail> ofFacts() {
		return Arrays.stream(values()).filter((detail) -> detail.ofFacts).toList();
	}

	static List<StatementDetail> ofRelations() {
		return Arrays.stream(values()).filter((detail) -> detail.ofRelations).toList();
	}

	/** The end of its property's id, as {@code as-of}. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The property beside another, as {@code valuation.as-of}. */
	String beside(String property) {
		return property + "." + id();
	}

	PropertyValue of(Statement statement) {
		return this.value.apply(statement);
	}

	private static PropertyValue date(@Nullable DateSpan date) {
		return (date != null) ? PropertyValue.of(date).get(0) : PropertyValue.of("");
	}

	private static Function<Statement, PropertyValue> amount(Function<Amount, @Nullable String> part) {
		return (statement) -> {
			Amount amount = statement.value().amount();
			String text = (amount != null) ? part.apply(amount) : null;
			return PropertyValue.of((text != null) ? text : "");
		};
	}

}
