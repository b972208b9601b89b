package longhu.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.At;
import longhu.catalog.DateSpan;
import longhu.catalog.Events;
import longhu.catalog.Heading;
import longhu.catalog.Language;
import longhu.catalog.Panel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The dates of one entry as a strip. Every strip has the same axis, so that two can be
 * compared by eye.
 */
@Component
class Strip implements Panel {

	private static final Axis AXIS = new Axis(LocalDate.of(1950, 1, 1), LocalDate.of(2031, 1, 1), 280);

	/** Of the axis that several entries share. */
	private static final int WIDTH = 960;

	private static final int TOP = 14;

	private static final int ROW = 9;

	/** What lies on top of each other from here on is drawn so. */
	private static final int ROWS = 6;

	private final Events events;

	Strip(Events events) {
		this.events = events;
	}

	/**
	 * The strip as drawn.
	 *
	 * @param years the bar of the entry's own years
	 * @param now where the time looked from ends, or null
	 */
	record Drawn(Axis axis, String path, @Nullable Mark years, List<Dated> events, @Nullable Integer now) {

		/** Below the years, one row for each mark that would hide another. */
		public int foot() {
			return TOP + ROW * (1 + this.events.stream().mapToInt(Dated::row).max().orElse(0));
		}

		/** A line for each decade, as one path. */
		public String ticks() {
			String down = " 0V" + foot();
			return this.axis.ticks().stream().map((tick) -> "M" + tick.x() + down).collect(Collectors.joining());
		}

	}

	record Dated(Events.Shown event, Mark mark, int row) {

		public int y() {
			return TOP + ROW * this.row;
		}

	}

	/** An entry on the common axis, with nothing drawn if nothing of it is dated. */
	record Lane(Heading entry, @Nullable Drawn drawn) {
	}

	/** Several entries on one axis. */
	record Common(Axis axis, List<Lane> lanes) {
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public boolean beside() {
		return true;
	}

	@Override
	public String template() {
		return "timeline/strip";
	}

	@Override
	public @Nullable Object of(Heading entry, Language language) {
		return of(entry, language, null);
	}

	@Override
	public @Nullable Object of(Heading entry, Language language, @Nullable At at) {
		return drawn(entry, this.events.of(entry.id(), language), at, AXIS);
	}

	/** One query for all of them. */
	@Override
	public @Nullable Object together(List<Heading> entries, Language language) {
		Map<Long, List<Events.Shown>> events = this.events.of(entries.stream().map(Heading::id).toList(), language)
			.stream()
			.collect(Collectors.groupingBy(Events.Owned::entry,
					Collectors.mapping(Events.Owned::event, Collectors.toList())));
		List<DateSpan> dates = Stream
			.concat(events.values().stream().flatMap(List::stream).map(Events.Shown::held),
					entries.stream().map(Heading::years).filter(Objects::nonNull))
			.toList();
		Axis axis = Axis.of(dates, WIDTH);
		return dates.isEmpty() ? null : new Common(axis, entries.stream()
			.map((entry) -> new Lane(entry, drawn(entry, events.getOrDefault(entry.id(), List.of()), null, axis)))
			.toList());
	}

	private static @Nullable Drawn drawn(Heading entry, List<Events.Shown> all, @Nullable At at, Axis axis) {
		List<Dated> events = rows(all.stream().filter((event) -> at == null || at.sees(event.held()).known()).toList(),
				axis);
		if (events.isEmpty() && entry.years() == null) {
			return null;
		}
		Mark years = (entry.years() != null) ? Mark.of(entry.years(), axis) : null;
		return new Drawn(axis, entry.path().substring(1), years, events,
				(at != null) ? axis.x(at.to().plusDays(1)) : null);
	}

	private static List<Dated> rows(List<Events.Shown> events, Axis axis) {
		int[] ends = new int[ROWS];
		List<Dated> dated = new ArrayList<>();
		for (Events.Shown event : events) {
			Mark mark = Mark.of(event.held(), axis);
			int row = 0;
			while (row < ROWS - 1 && ends[row] > mark.x()) {
				row++;
			}
			ends[row] = mark.end() + 1;
			dated.add(new Dated(event, mark, row));
		}
		return dated;
	}

}
