package longhu.timeline;

import java.time.LocalDate;

import longhu.catalog.DateSpan;

/**
 * A date drawn with just the precision that it has: a day is a tick, a month, a year, a
 * decade or a span a bar as long as itself. What is about or open at one end is marked
 * {@code loose} and drawn with a broken outline.
 *
 * @param x left edge
 * @param width at least {@link #LEAST}, so that a day can be seen
 */
record DateBar(int x, int width, boolean loose) {

	private static final int LEAST = 3;

	static DateBar of(DateSpan date, Axis axis) {
		LocalDate to = date.to();
		int left = (date.from() != null) ? axis.x(date.from()) : 0;
		int right = (to != null) ? axis.x(to.plusDays(1)) : axis.width();
		int width = Math.max(LEAST, right - left);
		boolean loose = date.from() == null || to == null || date.text().contains("~");
		return new DateBar(Math.min(left, axis.width() - width), width, loose);
	}

	int end() {
		return this.x + this.width;
	}

}
