package longhu.site;

import java.util.List;

import longhu.catalog.Heading;

/**
 * The eras as bars on one axis, in units of an SVG whose width is {@link #WIDTH}.
 *
 * @param eras the eras that have years, in their order
 */
record EraAxis(List<Heading> eras) {

	static final int WIDTH = 900;

	private static final int ROW = 30;

	private static final int FIRST = 1950;

	private static final int LAST = 2030;

	/** A decade's line on the axis. */
	record Tick(int year, int x) {
	}

	/** An era's bar; an open end reaches the end of the axis. */
	record Bar(Heading era, int x, int width, int y, boolean labelBefore) {
	}

	public List<Tick> ticks() {
		return java.util.stream.IntStream.rangeClosed(0, (LAST - FIRST) / 10)
			.map((decade) -> FIRST + decade * 10)
			.mapToObj((year) -> new Tick(year, x(year)))
			.toList();
	}

	public List<Bar> bars() {
		List<Heading> dated = this.eras.stream().filter((era) -> era.years() != null).toList();
		return java.util.stream.IntStream.range(0, dated.size()).mapToObj((row) -> bar(dated.get(row), row)).toList();
	}

	public int height() {
		return (int) this.eras.stream().filter((era) -> era.years() != null).count() * ROW + ROW;
	}

	private static Bar bar(Heading era, int row) {
		var years = java.util.Objects.requireNonNull(era.years());
		int from = (years.from() != null) ? Math.max(FIRST, years.from().getYear()) : FIRST;
		int to = (years.to() != null) ? Math.min(LAST, years.to().getYear() + 1) : LAST;
		int x = x(from);
		return new Bar(era, x, Math.max(6, x(to) - x), row * ROW + 8, x > WIDTH / 3);
	}

	private static int x(int year) {
		return (int) Math.round((year - FIRST) * (double) WIDTH / (LAST - FIRST));
	}

}
