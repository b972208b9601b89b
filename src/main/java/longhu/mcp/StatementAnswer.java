package longhu.mcp;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import longhu.catalog.Amount;
import longhu.catalog.DateSpan;
import longhu.catalog.EntryName;
import longhu.catalog.Language;
import longhu.catalog.OneOf;
import longhu.catalog.Origin;
import longhu.catalog.Statement;
import longhu.catalog.StatementSource;
import longhu.catalog.StatementValue;
import org.jspecify.annotations.Nullable;

/**
 * A statement with all that it means, of its sources their ids.
 *
 * @see longhu.catalog.StatementTable
 */
record StatementAnswer(@JsonPropertyDescription("All of it in words") String sentence,
		@JsonPropertyDescription("What it is about, where the answer does not say so above") @Nullable EntryLink subject,
		@JsonPropertyDescription("By the vocabulary: valuation, invested-in") String type,
		@JsonPropertyDescription("What the type is called; of a relation, read subject → target") String label,
		@JsonPropertyDescription("Read target → subject") @Nullable String reverseLabel,
		@JsonPropertyDescription("Whether it reads the same from both ends") @Nullable Boolean mutual,
		@JsonPropertyDescription("Where a relation leads") @Nullable EntryLink target, @JsonUnwrapped Value said,
		@JsonPropertyDescription("The same in each edition as long as it says the same") String id) {

	/**
	 * What a statement says, for an answer that says elsewhere of what.
	 */
	record Value(@OneOf("text|amount|date|entry") String form,
			@JsonPropertyDescription("In words; of a relation the title of the target") String value,
			@JsonPropertyDescription("In whole units: 3000000000") @Nullable BigDecimal amount,
			@JsonPropertyDescription("How the amount is meant: exact, about, at-least, at-most, over") @Nullable String qualifier,
			@JsonPropertyDescription("What is counted, where it is no money") @Nullable String unit,
			@JsonPropertyDescription("ISO 4217, where it is money") @Nullable String currency,
			@JsonPropertyDescription("The value, if it is a date (EDTF: 2024, 2024-05, 2024-05-31, a/b; ~ for about)") @Nullable String date,
			@JsonPropertyDescription("When a relation held (EDTF)") @Nullable String valid,
			@JsonPropertyDescription("As of when a fact is so (EDTF)") @Nullable String asOf,
			@JsonPropertyDescription("Amount, round, role and the like") @Nullable String note,
			@JsonPropertyDescription("established, reported, disputed or unverified") String confidence,
			@JsonPropertyDescription("Whether the article says it") boolean articleSays,
			@JsonPropertyDescription("Ids; each stands once under sources of the answer") List<String> sources,
			@JsonPropertyDescription("Where in a source it stands, by the id of the source") @Nullable Map<String, String> locators) {

		static Value of(Statement statement) {
			StatementValue value = statement.value();
			Amount amount = value.amount();
			Map<String, String> locators = new LinkedHashMap<>();
			statement.sources().forEach((source) -> {
				if (source.locator() != null) {
					locators.merge(source.id(), source.locator(), (first, second) -> first + ", " + second);
				}
			});
			return new Value(value.form(), value.text(), (amount != null) ? amount.number() : null,
					(amount != null) ? amount.qualifier() : null, (amount != null) ? amount.unit() : null,
					(amount != null) ? amount.currency() : null, text(value.date()), text(statement.valid()),
					text(statement.asOf()), statement.note(), statement.confidence(), statement.inArticle(),
					statement.sources().stream().map(StatementSource::id).distinct().toList(),
					locators.isEmpty() ? null : locators);
		}

	}

	static StatementAnswer of(Statement statement, Language language, Origin origin) {
		EntryName target = statement.value().entry();
		return new StatementAnswer(statement.sentence(), EntryLink.to(statement.subject(), language, origin),
				statement.type(), statement.label(), statement.reverse(),
				statement.relation() ? statement.mutual() : null,
				(target != null) ? EntryLink.to(target, language, origin) : null, Value.of(statement), statement.id());
	}

	/** Where the answer says above whose it is. */
	StatementAnswer withoutSubject() {
		return new StatementAnswer(this.sentence, null, this.type, this.label, this.reverseLabel, this.mutual,
				this.target, this.said, this.id);
	}

	static @Nullable String text(@Nullable DateSpan date) {
		return (date != null) ? date.text() : null;
	}

}
