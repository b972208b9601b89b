package longhu.mcp;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.CitationMark;
import longhu.catalog.Citations;
import longhu.catalog.EventView;
import longhu.catalog.Events;
import longhu.catalog.Fields;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.stereotype.Component;

/**
 * Lists dated events, in order.
 */
@Component
class TimelineTool implements Tool {

	private static final int USUAL = 50;

	/** Events of any importance: 1 is the greatest. */
	private static final int ALL = 3;

	private final Lookup lookup;

	private final Events events;

	private final Citations citations;

	private final Views views;

	TimelineTool(Lookup lookup, Events events, Citations citations, Views views) {
		this.lookup = lookup;
		this.events = events;
		this.citations = citations;
		this.views = views;
	}

	@Override
	public String name() {
		return "timeline";
	}

	@Override
	public ToolResult call(Arguments arguments, Origin origin) {
		String entry = arguments.text("entry");
		Language language = arguments.language(entry);
		Years years = Years.of(arguments);
		List<EventView> all = entry.isEmpty() ? this.events.all(language)
				: this.events
					.of(this.lookup.withMembers(this.lookup.entry("entry", entry, language), language), language)
					.stream()
					.map(Events.Owned::event)
					.distinct()
					.toList();
		List<EventView> chosen = all.stream()
			.filter((event) -> years.hold(event.held()) && event.importance() <= arguments.number("importance", ALL))
			.toList();
		Map<Long, List<CitationMark>> marks = this.citations.ofAllEvents()
			.stream()
			.collect(Collectors.groupingBy(CitationMark::owner));
		Map<String, Object> data = Views.list("events", chosen, arguments.number("limit", USUAL),
				(event) -> view(event, marks.getOrDefault(event.id(), List.of()), language, origin));
		data.put("sources", this.views.sourcesOf(Views.ids(Views.items(data, "events")), language, origin));
		return new ToolResult(data);
	}

	private static Map<String, Object> view(EventView event, List<CitationMark> marks, Language language,
			Origin origin) {
		Map<String, Object> data = Fields.of("text", event.text(), "date", event.held().text(), "url",
				origin.to("/timeline", language) + "?in=" + event.held().year() + "#" + event.slug(), "id",
				event.slug(), "lane", event.lane(), "importance", event.importance());
		if (event.section() != null) {
			data.put("paragraph", origin.to("/article/" + event.section(), language) + "#" + event.anchor());
		}
		data.put("sources", Views.ids(event.id(), marks));
		return data;
	}

}
