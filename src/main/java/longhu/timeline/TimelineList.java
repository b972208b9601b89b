package longhu.timeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import longhu.catalog.Address;
import longhu.catalog.CitationMark;
import longhu.catalog.Citations;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.EventSubject;
import longhu.catalog.EventView;
import longhu.catalog.Events;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mistake.Offer;
import longhu.catalog.Mistake;
import longhu.catalog.Origin;
import longhu.catalog.ParameterReader;
import longhu.catalog.Rows;
import longhu.catalog.Sources;
import longhu.catalog.TableSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The dated events as an address asks for them, for the page and for its other forms.
 */
@Component
class TimelineList implements TableSource {

	private static final String PATH = "/timeline";

	/** The first decade that is offered. */
	private static final int FIRST = 1930;

	private final Events events;

	private final EntryResolver resolver;

	private final Citations citations;

	private final Sources sources;

	private final ParameterReader reader;

	TimelineList(Events events, EntryResolver resolver, Citations citations, Sources sources, ParameterReader reader) {
		this.events = events;
		this.resolver = resolver;
		this.citations = citations;
		this.sources = sources;
		this.reader = reader;
	}

	/**
	 * Finds what is asked for.
	 * @throws Mistake if there is no such time or entry
	 */
	TimelineQuery read(TimelineParameters asked, Language language) {
		String in = asked.in().strip();
		Period zoom = in.isEmpty() ? null : Period.of(in).orElseThrow(() -> zoom(in));
		String entry = asked.entry().strip();
		EntrySummary about = entry.isEmpty() ? null : entry(entry, language);
		return new TimelineQuery(zoom, asked.range(), asked.lane(), asked.kind(),
				(about != null) ? about.path().substring(1) : "", about,
				asked.importance().isEmpty() ? TimelineQuery.ALL : Integer.parseInt(asked.importance()), asked.basis());
	}

	private EntrySummary entry(String address, Language language) {
		return this.resolver.at(address, language)
			.orElseThrow(() -> Mistake.value(Kind.indexed()
				.stream()
				.map((kind) -> Offer.of("/" + kind.folder(), "menu." + kind.folder()))
				.toList(), "timeline.wrong.entry"));
	}

	/** Near a year that is out of reach or mistyped lies a decade. */
	private static Mistake zoom(String in) {
		String digits = in.replaceFirst("(?s)^(\\d{0,5}).*", "$1");
		int year = digits.isEmpty() ? 0 : Integer.parseInt(digits);
		int near = Math.max(FIRST, Math.min(year / 10 * 10, FIRST + 90));
		return Mistake.value(IntStream.rangeClosed(0, 9)
			.map((decade) -> FIRST + decade * 10)
			.filter((decade) -> digits.isEmpty() || decade == near)
			.mapToObj((decade) -> Offer.of(PATH + "?in=" + decade + "s", "timeline.decade", String.valueOf(decade)))
			.toList(), "timeline.wrong.in");
	}

	/** What each event concerns, by its id. */
	Map<Long, List<EventSubject>> concerned(Language language) {
		return this.events.concerned(language).stream().collect(Collectors.groupingBy(EventSubject::event));
	}

	Map<Long, List<CitationMark>> marks() {
		return this.citations.ofAllEvents().stream().collect(Collectors.groupingBy(CitationMark::owner));
	}

	@Override
	public boolean lists(String path) {
		return path.equals(PATH);
	}

	@Override
	public Rows rows(Address address, Language language, Origin origin) {
		TimelineQuery wanted = read(this.reader.read(address, TimelineParameters.class), language);
		Map<Long, List<EventSubject>> concerned = concerned(language);
		Map<Long, List<CitationMark>> marks = marks();
		Map<String, String> addresses = this.sources.addresses();
		return new Rows(
				List.of("slug", "date", "valid_from", "valid_to", "lane", "importance", "text", "language", "entries",
						"url", "held", "paragraph", "sources", "source_urls"),
				this.events.all(language)
					.stream()
					.filter((event) -> wanted.takes(event, concerned.getOrDefault(event.id(), List.of())))
					.map((event) -> row(event, concerned.getOrDefault(event.id(), List.of()),
							marks.getOrDefault(event.id(), List.of()), addresses, language, origin))
					.toList());
	}

	private static List<@Nullable Object> row(EventView event, List<EventSubject> concerned, List<CitationMark> cited,
			Map<String, String> addresses, Language language, Origin origin) {
		return Rows
			.row(event.slug(), event.held().in(language), event.held().from(), event.held().to(), event.lane(),
					event.importance(), event.text(), event.textLanguage().tag(),
					concerned.stream()
						.map((entry) -> entry.kind().code() + ":" + entry.slug())
						.collect(Collectors.joining(" ")),
					origin.to(PATH, language) + "#" + event.slug(), event.held().text(),
					(event.section() != null)
							? origin.to("/article/" + event.section() + "#" + event.anchor(), language) : null,
					Rows.sources(cited), Rows.addresses(cited, addresses));
	}

}
