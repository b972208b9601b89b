package longhu.reconcile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import longhu.catalog.DateSpan;
import longhu.catalog.Facts;
import longhu.catalog.Language;
import longhu.hanzi.FoldedName;
import org.jspecify.annotations.Nullable;

/**
 * A value of a property: an entry, or a text in each language, which may be of a date or
 * an amount.
 */
record PropertyValue(@Nullable Entity item, Map<Language, String> texts, @Nullable DateSpan date,
		@Nullable BigDecimal amount) {

	/** A shorter text is inside too many others. */
	private static final int SHORTEST = 2;

	static PropertyValue of(Entity item) {
		return new PropertyValue(item, Map.of(), null, null);
	}

	static PropertyValue of(String text) {
		return of((language) -> text);
	}

	static PropertyValue of(Function<Language, String> text) {
		Map<Language, String> texts = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			texts.put(language, text.apply(language));
		}
		return new PropertyValue(null, texts, null, null);
	}

	static List<PropertyValue> of(@Nullable DateSpan date) {
		return (date == null) ? List.of() : List.of(new PropertyValue(null, of(date::in).texts, date, null));
	}

	/** The page of an entry, without host. */
	static PropertyValue address(Entity item) {
		return of((language) -> language.prefix() + item.in(language).path());
	}

	/** A fact from its rows, one a language. */
	static PropertyValue of(List<Facts.Valued> rows) {
		Map<Language, String> texts = new EnumMap<>(Language.class);
		rows.forEach((row) -> texts.put(row.language(), row.text()));
		return new PropertyValue(null, texts, rows.get(0).date(), rows.get(0).amount());
	}

	/** Whether a value of the client's is the same as far as it says. */
	boolean agrees(ReconcileQuery.Value value) {
		Entity other = this.item;
		if (other != null) {
			return other.id().equals(value.id()) || !value.folded().isEmpty() && other.named(value.folded());
		}
		return sameAmount(value) || sameDate(value.text()) || sameText(value.folded());
	}

	private boolean sameAmount(ReconcileQuery.Value value) {
		return this.amount != null && value.number() != null && this.amount.compareTo(value.number()) == 0;
	}

	/** One date within the other: 2014 agrees with October 2014. */
	private boolean sameDate(String text) {
		if (this.date == null) {
			return false;
		}
		try {
			DateSpan asked = DateSpan.of(text.replace('/', '-'));
			return within(asked, this.date) || within(this.date, asked);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static boolean within(DateSpan inner, DateSpan outer) {
		LocalDate from = (inner.from() != null) ? inner.from() : LocalDate.MIN;
		LocalDate to = (inner.to() != null) ? inner.to() : LocalDate.MAX;
		return (outer.from() == null || !from.isBefore(outer.from()))
				&& (outer.to() == null || !to.isAfter(outer.to()));
	}

	private boolean sameText(String folded) {
		return folded.length() >= SHORTEST && this.date == null
				&& this.texts.values()
					.stream()
					.map(FoldedName::of)
					.anyMatch((text) -> text.contains(folded) || text.length() >= SHORTEST && folded.contains(text));
	}

}
