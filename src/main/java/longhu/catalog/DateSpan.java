package longhu.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date with just the precision that its source has, or a span between two such dates.
 * The text follows EDTF (ISO 8601-2) as far as the portal needs it: {@code 2024},
 * {@code 2024-05}, {@code 2024-05-31}, a decade as {@code 1950s}, {@code ~} behind for
 * "about", {@code a/b} for a span, {@code a/} and {@code /b} for one that is open.
 *
 * @param text the text as written
 * @param from first day, or null if the span is open at its beginning
 * @param to last day, or null if the span is open at its end
 */
public record DateSpan(String text, @Nullable LocalDate from, @Nullable LocalDate to) implements Comparable<DateSpan> {

	private static final Pattern POINT = Pattern.compile("(\\d{4})(?:(?<=0)(s)|-(\\d{2})(?:-(\\d{2}))?)?(~)?");

	/**
	 * Reads a date or span.
	 * @throws DateTimeException with a sentence that says what is wrong
	 */
	public static DateSpan of(String text) {
		int slash = text.indexOf('/');
		if (slash < 0) {
			return new DateSpan(text, first(text), last(text));
		}
		String begin = text.substring(0, slash);
		String end = text.substring(slash + 1);
		if (begin.isEmpty() && end.isEmpty()) {
			throw new DateTimeException("a span needs at least one end");
		}
		DateSpan span = new DateSpan(text, begin.isEmpty() ? null : first(begin), end.isEmpty() ? null : last(end));
		if (span.from != null && span.to != null && span.from.isAfter(span.to)) {
			throw new DateTimeException("the span ends before it begins");
		}
		return span;
	}

	static Matcher point(String text) {
		Matcher point = POINT.matcher(text);
		if (!point.matches()) {
			throw new DateTimeException(
					"write 2024, 2024-05, 2024-05-31, 1950s or a span a/b, with ~ behind for about");
		}
		if ("00".equals(point.group(3)) || "00".equals(point.group(4))) {
			throw new DateTimeException("00 claims a precision that the date does not have: leave the part out");
		}
		return point;
	}

	private static LocalDate first(String text) {
		Matcher point = point(text);
		int year = Integer.parseInt(point.group(1));
		int month = (point.group(3) != null) ? Integer.parseInt(point.group(3)) : 1;
		int day = (point.group(4) != null) ? Integer.parseInt(point.group(4)) : 1;
		return LocalDate.of(year, month, day);
	}

	private static LocalDate last(String text) {
		Matcher point = point(text);
		LocalDate first = first(text);
		if (point.group(2) != null) {
			return LocalDate.of(first.getYear() + 9, 12, 31);
		}
		if (point.group(3) == null) {
			return LocalDate.of(first.getYear(), 12, 31);
		}
		return (point.group(4) == null) ? YearMonth.from(first).atEndOfMonth() : first;
	}

	/**
	 * The date as people write it: 「2024年5月」, 「約1950年代」, {@code May 2024}, {@code 1950s},
	 * 「2019年起」.
	 */
	public String in(Language language) {
		return DateWords.of(this.text, language);
	}

	/** Whether it lasts from one date to another; else it is a single date. */
	public boolean hasEnds() {
		return this.text.indexOf('/') >= 0;
	}

	/** The last day on which it may have begun, or null if its beginning is open. */
	@Nullable LocalDate begun() {
		return (this.from != null) ? last(this.text.split("/", 2)[0]) : null;
	}

	/** Whether the other is a more exact date within this one. */
	public boolean contains(DateSpan other) {
		return this.from != null && this.to != null && other.from != null && other.to != null && !hasEnds()
				&& !other.hasEnds() && !this.from.isAfter(other.from) && !this.to.isBefore(other.to)
				&& !(this.from.equals(other.from) && this.to.equals(other.to));
	}

	/** The first year, or the last one where the beginning is open. */
	public int year() {
		LocalDate day = (this.from != null) ? this.from : this.to;
		return (day != null) ? day.getYear() : 0;
	}

	@Override
	public int compareTo(DateSpan other) {
		return this.text.compareTo(other.text);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
