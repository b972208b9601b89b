package longhu.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.LinkedHashMap;
import java.util.HashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.AsOf;
import longhu.catalog.DateSpan;
import longhu.catalog.EntryPanel;
import longhu.catalog.EntrySummary;
import longhu.catalog.EventView;
import longhu.catalog.Events;
import longhu.catalog.Facts;
import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The dates of one entry as a strip from its first year to its last, with the dates among
 * its facts by name; and those of several entries on one axis.
 */
@Component
@Order(10)
class EntryTimeline implements EntryPanel {

	/** Of the axis of one entry. */
	private static final int OWN = 320;

	/** How wide a Chinese character and a letter are. */
	private static final int WIDE = 12;

	private static final int NARROW = 7;

	/** The height of a line of labels. */
	private static final int LINE = 15;

	/** So many dates have a label. */
	private static final int LABELS = 6;

	/** So many years are written below an axis at most. */
	private static final int YEARS = 7;

	/** Of the axis that several entries share. */
	private static final int WIDTH = 960;

	private static final int TOP = 14;

	private static final int ROW = 9;

	/** What lies on top of each other from here on is drawn so. */
	private static final int ROWS = 6;

	private final Events events;

	private final Facts facts;

	private final Vocabulary vocabulary;

	EntryTimeline(Events events, Facts facts, Vocabulary vocabulary) {
		this.events = events;
		this.facts = facts;
		this.vocabulary = vocabulary;
	}

	/**
	 * The strip as drawn.
	 *
	 * @param years the bar of the entry's own years
	 * @param now where the time looked from ends, or null
	 */
	record Drawn(Axis axis, String path, @Nullable DateBar years, List<Dated> events, @Nullable Integer now) {

		/** Below the years, one row for each mark that would hide another. */
		public int foot() {
			return TOP + ROW * (1 + this.events.stream().mapToInt(Dated::row).max().orElse(0));
		}

	}

	record Dated(EventView event, DateBar mark, int row) {

		public int y() {
			return TOP + ROW * this.row;
		}

	}

	/**
	 * The strip of one entry.
	 *
	 * @param labels the dates among its facts
	 * @param top where the marks begin, below the labels
	 */
	record Own(Drawn drawn, List<Label> labels, int top) {

		public int foot() {
			return this.top + this.drawn.foot();
		}

		/** The years that are written below the axis. */
		public List<Axis.Tick> years() {
			int first = this.drawn.axis().from().getYear();
			int years = this.drawn.axis().to().getYear() - first;
			int step = IntStream.of(1, 2, 5, 10, 20).filter((one) -> years <= YEARS * one).findFirst().orElse(50);
			return IntStream.range(first, first + years)
				.filter((year) -> year % step == 0)
				.mapToObj((year) -> LocalDate.of(year, 1, 1))
				.map((day) -> new Axis.Tick(day, this.drawn.axis().x(day), Period.year(day.getYear())))
				.toList();
		}

	}

	/**
	 * A date by its name.
	 *
	 * @param end whether the text ends at its mark, else it begins there
	 */
	record Label(String text, int x, int row, boolean end) {

		public int y() {
			return LINE * (this.row + 1) - 3;
		}

	}

	/** An entry on the common axis, with nothing drawn if nothing of it is dated. */
	record Lane(EntrySummary entry, @Nullable Drawn drawn) {
	}

	/** Several entries on one axis. */
	record Common(Axis axis, List<Lane> lanes) {
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
	public @Nullable Object of(EntrySummary entry, Language language, @Nullable AsOf at) {
		List<EventView> events = this.events.of(entry.id(), language);
		List<Facts.Dated> facts = this.facts.dates(entry.id())
			.stream()
			.filter((fact) -> fact.date().from() != null && (at == null || at.sees(fact.date()).known()))
			.toList();
		List<DateSpan> dates = Stream
			.of(events.stream().map(EventView::held), facts.stream().map(Facts.Dated::date),
					Stream.ofNullable(entry.years()))
			.flatMap((some) -> some)
			.toList();
		Axis axis = life(dates, OWN);
		Drawn drawn = drawn(entry, events, at, axis);
		if (drawn == null) {
			return null;
		}
		List<Label> labels = labels(facts, axis, language);
		return new Own(drawn, labels, LINE * (1 + labels.stream().mapToInt(Label::row).max().orElse(-1)));
	}

	/** From the first year to the last, and at least three years. */
	private static Axis life(List<DateSpan> dates, int width) {
		int first = dates.stream().mapToInt(DateSpan::year).min().orElse(0);
		int last = dates.stream()
			.map(DateSpan::to)
			.filter(Objects::nonNull)
			.mapToInt(LocalDate::getYear)
			.max()
			.orElse(first);
		return new Axis(LocalDate.of(first, 1, 1), LocalDate.of(Math.max(last, first + 2) + 1, 1, 1), width);
	}

	/** The first date of each type, in lines where none covers another. */
	private List<Label> labels(List<Facts.Dated> facts, Axis axis, Language language) {
		Map<String, DateSpan> firsts = new LinkedHashMap<>();
		facts.forEach((fact) -> firsts.putIfAbsent(fact.type(), fact.date()));
		Map<Integer, Integer> ends = new HashMap<>();
		List<Label> labels = new ArrayList<>();
		firsts.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.comparing((date) -> String.valueOf(date.from()))))
			.limit(LABELS)
			.forEach((fact) -> {
				String text = this.vocabulary.fact(fact.getKey(), language);
				int x = DateBar.of(fact.getValue(), axis).x();
				int width = text.codePoints().map((point) -> (point > 0x2E80) ? WIDE : NARROW).sum();
				boolean end = x + width > axis.width();
				int left = end ? x - width : x;
				int row = 0;
				while (ends.getOrDefault(row, Integer.MIN_VALUE) > left - WIDE) {
					row++;
				}
				ends.put(row, left + width);
				labels.add(new Label(text, x, row, end));
			});
		return labels;
	}

	/** One query for all of them. */
	@Override
	public @Nullable Object together(List<EntrySummary> entries, Language language) {
		Map<Long, List<EventView>> events = this.events.of(entries.stream().map(EntrySummary::id).toList(), language)
			.stream()
			.collect(Collectors.groupingBy(Events.Owned::entry,
					Collectors.mapping(Events.Owned::event, Collectors.toList())));
		List<DateSpan> dates = Stream
			.concat(events.values().stream().flatMap(List::stream).map(EventView::held),
					entries.stream().map(EntrySummary::years).filter(Objects::nonNull))
			.toList();
		Axis axis = life(dates, WIDTH);
		return dates.isEmpty() ? null : new Common(axis, entries.stream()
			.map((entry) -> new Lane(entry, drawn(entry, events.getOrDefault(entry.id(), List.of()), null, axis)))
			.toList());
	}

	private static @Nullable Drawn drawn(EntrySummary entry, List<EventView> all, @Nullable AsOf at, Axis axis) {
		List<Dated> events = rows(all.stream().filter((event) -> at == null || at.sees(event.held()).known()).toList(),
				axis);
		if (events.isEmpty() && entry.years() == null) {
			return null;
		}
		DateBar years = (entry.years() != null) ? DateBar.of(entry.years(), axis) : null;
		return new Drawn(axis, entry.path().substring(1), years, events,
				(at != null) ? axis.x(at.to().plusDays(1)) : null);
	}

	private static List<Dated> rows(List<EventView> events, Axis axis) {
		int[] ends = new int[ROWS];
		List<Dated> dated = new ArrayList<>();
		for (EventView event : events) {
			DateBar mark = DateBar.of(event.held(), axis);
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
