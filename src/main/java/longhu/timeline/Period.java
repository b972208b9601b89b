package longhu.timeline;

import java.time.LocalDate;
import java.util.Optional;

import longhu.catalog.DateSpan;
import longhu.catalog.Language;

/**
 * A decade or a year to look at, written as in the address: {@code 2010s} or
 * {@code 2017}.
 *
 * @param text as in the address
 * @param years how many it spans: 10 or 1
 */
record Period(String text, int first, int years) {

	static Period decade(int year) {
		return new Period(year / 10 * 10 + "s", year / 10 * 10, 10);
	}

	static Period year(int year) {
		return new Period(String.valueOf(year), year, 1);
	}

	/** Reads what stands in an address; empty if it is no decade or year after 1900. */
	static Optional<Period> of(String text) {
		if (!text.matches("(19|20)\\d\\d|(19|20)\\d0s")) {
			return Optional.empty();
		}
		int year = Integer.parseInt(text.substring(0, 4));
		return Optional.of(text.endsWith("s") ? decade(year) : year(year));
	}

	LocalDate from() {
		return LocalDate.of(this.first, 1, 1);
	}

	/** The day after the last. */
	LocalDate to() {
		return from().plusYears(this.years);
	}

	boolean holds(DateSpan date) {
		return (date.from() == null || date.from().isBefore(to()))
				&& (date.to() == null || !date.to().isBefore(from()));
	}

	public String in(Language language) {
		return DateSpan.of(this.text).in(language);
	}

}
