package longhu.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Citations;
import longhu.catalog.DateSpan;
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

	TimelineTool(Lookup lookup, Events events, Citations citations) {
		this.lookup = lookup;
		this.events = events;
		this.citations = citations;
	}

	@Override
	public String name() {
		return "timeline";
	}

	@Override
	public Answer call(Arguments arguments, Origin origin) {
		Language language = arguments.language();
		int from = arguments.number("from", 0);
		int to = arguments.number("to", 9999);
		if (from > to) {
			throw new Unanswered("'from' is after 'to'.");
		}
		String entry = arguments.text("entry");
		List<Events.Shown> all = entry.isEmpty() ? this.events.all(language)
				: this.events.of(this.lookup.entry(entry, language).id(), language);
		List<Events.Shown> chosen = all.stream()
			.filter((event) -> within(event.held(), from, to)
					&& event.importance() <= arguments.number("importance", ALL))
			.toList();
		List<Events.Shown> shown = chosen.stream().limit(arguments.number("limit", USUAL)).toList();
		Map<Long, List<Citations.Mark>> marks = this.citations.ofAllEvents()
			.stream()
			.collect(Collectors.groupingBy(Citations.Mark::owner));
		Lines lines = new Lines();
		lines.paragraph(shown.size() + " of " + chosen.size() + " events");
		shown.forEach((event) -> lines.item("**" + event.held().in(language) + "** " + Lines.link(event
			.text(), origin.to("/timeline", language) + "?in=" + event.held().year() + "#" + event.slug()) + marks
				.getOrDefault(event.id(), List.of())
				.stream()
				.map((mark) -> " (" + Lines.link(mark.title(), origin.to("/sources/" + mark.code(), language)) + ")")
				.distinct()
				.collect(Collectors.joining())));
		return new Answer(lines.toString(),
				Fields.of("total", chosen.size(), "events",
						shown.stream()
							.map((event) -> data(event, marks.getOrDefault(event.id(), List.of()), language, origin))
							.toList()));
	}

	private static boolean within(DateSpan held, int from, int to) {
		return (held.to() == null || held.to().getYear() >= from)
				&& (held.from() == null || held.from().getYear() <= to);
	}

	private static Map<String, Object> data(Events.Shown event, List<Citations.Mark> marks, Language language,
			Origin origin) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("id", event.slug());
		data.put("date", event.held().text());
		data.put("text", event.text());
		data.put("lane", event.lane());
		data.put("importance", event.importance());
		if (event.section() != null) {
			data.put("paragraph", origin.to("/article/" + event.section(), language) + "#" + event.anchor());
		}
		data.put("sources", marks.stream().map(Citations.Mark::code).distinct().toList());
		return data;
	}

}
