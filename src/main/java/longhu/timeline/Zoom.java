package longhu.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import longhu.catalog.DateSpan;
import longhu.catalog.Language;

/**
 * A decade or a year to look at, written as in the address: {@code 2010s} or
 * {@code 2017}.
 *
 * @param text as in the address
 * @param years how many it spans: 10 or 1
 */
record Zoom(String text, int first, int years) {

	static Zoom decade(int year) {
		return new Zoom(year / 10 * 10 + "s", year / 10 * 10, 10);
	}

	static Zoom year(int year) {
		return new Zoom(String.valueOf(year), year, 1);
	}

	/** Reads what stands in an address; empty if it is no decade or year after 1900. */
	static Optional<Zoom> of(String text) {
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

	/** The years of a decade; of a year, those around it. */
	public List<Zoom> inner() {
		int decade = this.first / 10 * 10;
		return IntStream.range(decade, decade + 10).mapToObj(Zoom::year).toList();
	}

	/** The decade that a year belongs to; a decade itself. */
	public Zoom outer() {
		return decade(this.first);
	}

	public Zoom before() {
		return (this.years == 10) ? decade(this.first - 10) : year(this.first - 1);
	}

	public Zoom after() {
		return (this.years == 10) ? decade(this.first + 10) : year(this.first + 1);
	}

	public String in(Language language) {
		return DateSpan.of(this.text).in(language);
	}

}
