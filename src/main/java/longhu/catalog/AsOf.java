package longhu.catalog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The time that pages are shown as of, from the parameter {@code at}: a year
 * ({@code 2017}) or a month ({@code 2017-07}). What had begun by its last day was so.
 *
 * @param text as in the address
 * @param from first day
 * @param to last day
 */
public record AsOf(String text, LocalDate from, LocalDate to) {

	/** Where a date lies as seen from a time. */
	public enum Timing {

		/** It has begun and is not over, or it falls within the time looked from. */
		NOW,
		/** A single date that lies before; whether it still holds is not said. */
		BEFORE,
		/** A span that has ended before. */
		OVER,
		/** Its date is not exact enough to tell. */
		PERHAPS,
		/** It had not come yet. */
		LATER,
		/** There is no date. */
		UNDATED;

		/** Whether it belongs to what was so by then, as far as the dates say. */
		public boolean known() {
			return this != LATER;
		}

		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/** Reads a year or month; empty if the text is none. */
	public static Optional<AsOf> of(String text) {
		if (!text.matches("(?!0000)\\d{4}(-(0[1-9]|1[0-2]))?")) {
			return Optional.empty();
		}
		return Optional.of((text.length() == 4) ? year(Integer.parseInt(text)) : month(YearMonth.parse(text)));
	}

	public static AsOf year(int year) {
		return new AsOf("%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}

	public static AsOf month(YearMonth month) {
		return new AsOf(month.toString(), month.atDay(1), month.atEndOfMonth());
	}

	private boolean isMonth() {
		return this.text.length() > 4;
	}

	/** The year before a year, the month before a month. */
	public AsOf before() {
		return isMonth() ? month(YearMonth.from(this.from).minusMonths(1)) : year(this.from.getYear() - 1);
	}

	/** The year after a year, the month after a month. */
	public AsOf after() {
		return isMonth() ? month(YearMonth.from(this.from).plusMonths(1)) : year(this.from.getYear() + 1);
	}

	public Timing sees(@Nullable DateSpan date) {
		if (date == null) {
			return Timing.UNDATED;
		}
		LocalDate first = date.from();
		LocalDate last = date.to();
		if (first != null && first.isAfter(this.to)) {
			return Timing.LATER;
		}
		if (last != null && last.isBefore(this.from)) {
			return date.hasEnds() ? Timing.OVER : Timing.BEFORE;
		}
		LocalDate begun = date.begun();
		return (begun != null && begun.isAfter(this.to)) ? Timing.PERHAPS : Timing.NOW;
	}

	public String in(Language language) {
		return DateSpan.of(this.text).in(language);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
