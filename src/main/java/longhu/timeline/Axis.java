package longhu.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import longhu.catalog.AsOf;
import longhu.catalog.DateSpan;
import longhu.catalog.EventView;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time drawn from left to right, in the units of an SVG.
 *
 * @param from first day
 * @param to the day after the last
 * @param width of the whole in units
 */
record Axis(LocalDate from, LocalDate to, int width) {

	/** Where a year, decade or month begins. */
	record Tick(LocalDate day, int x, Period zoom) {
	}

	/** What a picture opens at, where anything lies in it. */
	static final int OPENS = 2010;

	static final int ENDS = 2027;

	/**
	 * The stretch that is wanted; without one what the picture opens at. Seen from a time
	 * it ends there, and what was going on then runs off its edge.
	 */
	static Axis of(TimelineQuery wanted, @Nullable AsOf at, List<EventView> events, int width) {
		Axis whole = of(events.stream().map(EventView::held).toList(), width);
		boolean opens = !wanted.bounded() && whole.from().getYear() < OPENS && whole.to().getYear() > OPENS + 1
				&& (at == null || at.to().getYear() > OPENS + 1);
		Period zoom = wanted.zoom();
		LocalDate first = wanted.range().from();
		LocalDate last = wanted.range().to();
		LocalDate from = opens ? LocalDate.of(OPENS, 1, 1)
				: (first != null) ? first.withDayOfYear(1) : (zoom != null) ? zoom.from() : whole.from();
		LocalDate to = opens ? LocalDate.of(ENDS + 1, 1, 1)
				: (last != null) ? LocalDate.of(last.getYear() + 1, 1, 1) : (zoom != null) ? zoom.to() : whole.to();
		LocalDate end = (at != null && at.to().isAfter(from)) ? at.to().plusDays(1) : to;
		LocalDate stop = end.isBefore(to) ? end : to;
		return new Axis(from, stop.isAfter(from) ? stop : from.plusYears(1), width);
	}

	boolean holds(DateSpan date) {
		return (date.from() == null || date.from().isBefore(this.to))
				&& (date.to() == null || !date.to().isBefore(this.from));
	}

	/** From the first decade to the last year of some dates. */
	static Axis of(List<DateSpan> dates, int width) {
		int first = dates.stream().mapToInt(DateSpan::year).min().orElse(1950);
		LocalDate from = LocalDate.of(first / 10 * 10, 1, 1);
		return new Axis(from,
				dates.stream()
					.map(DateSpan::to)
					.filter(Objects::nonNull)
					.max(Comparator.naturalOrder())
					.map((last) -> LocalDate.of(last.getYear() + 1, 1, 1))
					.orElse(from.plusYears(10)),
				width);
	}

	/** Where a day begins; days outside stand at the edge. */
	int x(LocalDate day) {
		long days = ChronoUnit.DAYS.between(this.from, day);
		long all = ChronoUnit.DAYS.between(this.from, this.to);
		return (int) Math.round(Math.max(0, Math.min(days, all)) * (double) this.width / all);
	}

	/** Decades on a long axis, years on a shorter one, months within a year. */
	public List<Tick> ticks() {
		int years = (int) ChronoUnit.YEARS.between(this.from, this.to);
		if (years <= 1) {
			return each(this.from, ChronoUnit.MONTHS, 1);
		}
		if (years <= 20) {
			return each(this.from, ChronoUnit.YEARS, 1);
		}
		return each(LocalDate.of((this.from.getYear() + 9) / 10 * 10, 1, 1), ChronoUnit.YEARS, 10);
	}

	private List<Tick> each(LocalDate first, ChronoUnit unit, int step) {
		return Stream.iterate(first, (day) -> day.isBefore(this.to), (day) -> day.plus(step, unit))
			.map((day) -> new Tick(day, x(day),
					(step == 10) ? Period.decade(day.getYear()) : Period.year(day.getYear())))
			.toList();
	}

}
