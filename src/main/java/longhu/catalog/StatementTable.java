package longhu.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Statements as rows of a table: for spreadsheets, databases and the edges of a network.
 * Columns are added at the end and never taken away; none has a word of SQL for a name.
 */
public final class StatementTable {

	private static final List<Column> COLUMNS = columns();

	private StatementTable() {
	}

	/**
	 * A column.
	 *
	 * @param type string, number, boolean or date, as in
	 * <a href="https://specs.frictionlessdata.io/table-schema/">Table Schema</a>
	 * @param required whether it is never empty
	 * @param value a text, {@code BigDecimal}, {@code Boolean}, {@code LocalDate} or null
	 */
	public record Column(String name, String type, boolean required, Function<Statement, @Nullable Object> value) {
	}

	public static List<Column> all() {
		return COLUMNS;
	}

	/** A statement under the columns. */
	public static List<@Nullable Object> row(Statement statement) {
		List<@Nullable Object> row = new ArrayList<>();
		COLUMNS.forEach((column) -> row.add(column.value().apply(statement)));
		return row;
	}

	private static List<Column> columns() {
		List<Column> columns = new ArrayList<>(List.of(text("id", true, Statement::id),
				text("subject", true, (one) -> one.subject().code()),
				text("subject_title", true, (one) -> one.subject().title()), text("type", true, Statement::type),
				text("label", true, Statement::label), text("reverse_label", false, Statement::reverse),
				new Column("mutual", "boolean", true, Statement::mutual),
				text("value_form", true, (one) -> one.value().form()),
				text("value_text", true, (one) -> one.value().text()),
				new Column("amount", "number", false, amount(Amount::number)),
				text("qualifier", false, amount(Amount::qualifier)), text("unit", false, amount(Amount::unit)),
				text("currency", false, amount(Amount::currency)), text("target_entry", false, target(EntryName::code)),
				text("target_title", false, target(EntryName::title))));
		dates(columns, "value_date", (one) -> one.value().date());
		dates(columns, "valid", Statement::valid);
		dates(columns, "as_of", Statement::asOf);
		columns.addAll(List.of(text("confidence", true, Statement::confidence),
				new Column("article_says", "boolean", true, Statement::inArticle), text("note", false, Statement::note),
				sources("source_ids", StatementSource::id), sources("source_titles", StatementSource::title),
				sources("source_urls", StatementSource::url), sources("source_publishers", StatementSource::publisher),
				sources("source_dates", StatementSource::published), sources("source_grades", StatementSource::grade),
				sources("source_locators", StatementSource::locator), text("sentence", true, Statement::sentence)));
		return List.copyOf(columns);
	}

	private static Column text(String name, boolean required, Function<Statement, @Nullable Object> value) {
		return new Column(name, "string", required, value);
	}

	/** A date as it is written (EDTF), and the days between which it lies. */
	private static void dates(List<Column> columns, String name, Function<Statement, @Nullable DateSpan> date) {
		columns.add(text(name, false, (one) -> {
			DateSpan span = date.apply(one);
			return (span != null) ? span.text() : null;
		}));
		columns.add(day(name + "_from", date, DateSpan::from));
		columns.add(day(name + "_to", date, DateSpan::to));
	}

	private static Column day(String name, Function<Statement, @Nullable DateSpan> date,
			Function<DateSpan, @Nullable LocalDate> end) {
		return new Column(name, "date", false, (one) -> {
			DateSpan span = date.apply(one);
			return (span != null) ? end.apply(span) : null;
		});
	}

	private static Function<Statement, @Nullable Object> amount(Function<Amount, @Nullable Object> part) {
		return (one) -> (one.value().amount() != null) ? part.apply(one.value().amount()) : null;
	}

	private static Function<Statement, @Nullable Object> target(Function<EntryName, Object> part) {
		return (one) -> (one.value().entry() != null) ? part.apply(one.value().entry()) : null;
	}

	/** Of several sources the same part of each, in the order of their ids. */
	private static Column sources(String name, Function<StatementSource, @Nullable Object> part) {
		return text(name, false,
				(one) -> one.sources()
					.stream()
					.map((source) -> Arrays.asList(part.apply(source)))
					.map((parts) -> (parts.get(0) != null) ? parts.get(0).toString() : "")
					.collect(Collectors.joining(" | ")));
	}

}
