package longhu.timeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.AsOf;
import longhu.catalog.DateSpan;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.EventSubject;
import longhu.catalog.EventView;
import longhu.catalog.Events;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gathers the time line in five queries, however many events there are.
 */
@Component
class TimelinePage {

	/** Rows of the list on one page. */
	private static final int ROWS = 280;

	/** So many rows of the list stand open; of more the last year does. */
	private static final int FEW = 60;

	/** Names on the picture. */
	private static final int NAMES = 60;

	private static final int WIDTH = 1200;

	private final Events events;

	private final Entries entries;

	private final TimelineList list;

	TimelinePage(Events events, Entries entries, TimelineList list) {
		this.events = events;
		this.entries = entries;
		this.list = list;
	}

	/**
	 * Fills the model.
	 * @param at the time looked from, after which nothing is drawn; null for now
	 * @param page of the list, from 1
	 * @return how many pages the list has, at least one
	 */
	int fill(TimelineQuery wanted, @Nullable AsOf at, int page, Language language, Model model) {
		List<EventView> all = this.events.all(language);
		List<EntrySummary> eras = this.entries.of(Kind.ERA, language);
		Map<Long, List<EventSubject>> concerned = this.list.concerned(language);
		List<EventView> wished = all.stream()
			.filter((event) -> wanted.wishes(event, concerned.getOrDefault(event.id(), List.of())))
			.toList();
		List<EventView> chosen = wished.stream().filter((event) -> known(event.held(), at)).toList();
		List<EventView> shown = inside(wanted, chosen);
		List<EventView> rows = shown.stream().skip(Math.max(0, page - 1L) * ROWS).limit(ROWS).toList();
		Axis axis = Axis.of(wanted, at, all, WIDTH);
		model.addAttribute("later", inside(wanted, wished).size() - shown.size());
		model.addAttribute("total", all.size());
		model.addAttribute("decades", decades(chosen));
		model.addAttribute("shown", shown);
		model.addAttribute("rows",
				rows.stream()
					.collect(Collectors.groupingBy((event) -> heading(event.held().year()),
							() -> new TreeMap<>(Comparator.comparing(Period::first)), Collectors.toList())));
		model.addAttribute("few", rows.size() <= FEW);
		int pages = Math.max(1, (shown.size() + ROWS - 1) / ROWS);
		model.addAttribute("pages", pages);
		model.addAttribute("concerned", concerned);
		model.addAttribute("entries", entries(concerned.values()));
		model.addAttribute("marks", this.list.marks());
		model.addAttribute("chart",
				chart(wanted, axis, shown.stream().filter((event) -> axis.holds(event.held())).toList(),
						eras.stream().filter((era) -> era.years() != null && known(era.years(), at)).toList(),
						language));
		model.addAttribute("undated",
				this.entries.undated(language)
					.stream()
					.filter((entry) -> wanted.folders().isEmpty() || wanted.folders().contains(entry.kind().folder()))
					.toList());
		return pages;
	}

	/** Years, and decades where little is dated. */
	private static Period heading(int year) {
		return (year < Axis.OPENS) ? Period.decade(year) : Period.year(year);
	}

	/** The entries that there are events of, by kind: titles by {@code folder/slug}. */
	private static Map<Kind, Map<String, String>> entries(Collection<List<EventSubject>> concerned) {
		return concerned.stream()
			.flatMap(List::stream)
			.collect(Collectors.groupingBy(EventSubject::kind, TreeMap::new, Collectors
				.toMap((one) -> one.path().substring(1), EventSubject::title, (one, same) -> one, TreeMap::new)));
	}

	private static boolean known(DateSpan date, @Nullable AsOf at) {
		return at == null || at.sees(date).known();
	}

	private static List<EventView> inside(TimelineQuery wanted, List<EventView> events) {
		return events.stream().filter((event) -> wanted.holds(event.held())).toList();
	}

	private static Map<Period, Long> decades(List<EventView> events) {
		return events.stream()
			.collect(Collectors.groupingBy((event) -> Period.decade(event.held().year()),
					() -> new TreeMap<>(Comparator.comparing(Period::text)), Collectors.counting()));
	}

	private static Chart chart(TimelineQuery wanted, Axis axis, List<EventView> shown, List<EntrySummary> eras,
			Language language) {
		Set<EventView> named = shown.stream()
			.sorted(Comparator.comparing(EventView::importance))
			.limit(NAMES)
			.collect(Collectors.toSet());
		boolean onePage = shown.size() <= ROWS;
		Stream<Chart.Item> events = shown.stream()
			.map((event) -> new Chart.Item(event.lane(), event.held(), event.text(), event.held().in(language),
					(onePage ? "" : wanted.in(Period.year(event.held().year()))) + "#" + event.slug(),
					named.contains(event), event.section() != null));
		Stream<Chart.Item> bands = eras.stream()
			.filter((era) -> axis.holds(Objects.requireNonNull(era.years())))
			.map((era) -> band(era, Objects.requireNonNull(era.years()), language));
		List<String> lanes = Stream
			.concat(Stream.of(Chart.BANDS),
					TimelineQuery.LANES.stream()
						.filter((lane) -> wanted.lanes().isEmpty() || wanted.lanes().contains(lane)))
			.toList();
		return Chart.of(axis, lanes, Stream.concat(bands, events).toList());
	}

	private static Chart.Item band(EntrySummary era, DateSpan years, Language language) {
		return new Chart.Item(Chart.BANDS, years, era.title(), years.in(language), era.path(), true, true);
	}

}
