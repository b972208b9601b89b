package longhu.mcp;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import longhu.catalog.CitationMark;
import longhu.catalog.Citations;
import longhu.catalog.EventView;
import longhu.catalog.Events;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists dated events, in order.
 */
@Component
class TimelineTool implements Tool<TimelineTool.Asked, TimelineTool.Answer> {

	record Asked(@JsonUnwrapped Years years, @Size(min = 1,
			max = 200) @JsonPropertyDescription("Only what concerns this entry: address, reference or name; of a group also its members.") String entry,
			@Min(1) @Max(3) @JsonProperty(
					defaultValue = "3") @JsonPropertyDescription("1 only the most important, 3 all.") int importance,
			@Min(1) @Max(200) @JsonProperty(defaultValue = "50") int limit,
			@JsonPropertyDescription(Tool.LANGUAGE) Language language) {
	}

	record Answer(int total, List<Dated> events, List<SourceAnswer> sources) {
	}

	record Dated(String text,
			@JsonPropertyDescription("When it happened (EDTF: 2024, 2024-05, 2024-05-31, a/b; ~ for about)") String date,
			String url, String id, String lane, int importance,
			@JsonPropertyDescription("The paragraph of the article that dates it.") @Nullable String paragraph,
			@JsonPropertyDescription("Ids under sources") List<String> sources) {
	}

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
	public String title() {
		return "Timeline";
	}

	@Override
	public String description() {
		return """
				List dated events in order, each with its sources: policies, companies, eras and the world, by span of years, \
				importance, or the entry that they concern.""";
	}

	@Override
	public Answer call(Asked asked, Origin origin) {
		Language language = asked.language();
		List<EventView> all = asked.entry().isEmpty() ? this.events.all(language) : this.events
			.of(this.lookup.withMembers(this.lookup.entry("entry", asked.entry(), language), language), language)
			.stream()
			.map(Events.Owned::event)
			.distinct()
			.toList();
		List<EventView> chosen = all.stream()
			.filter((event) -> asked.years().hold(event.held()) && event.importance() <= asked.importance())
			.toList();
		Map<Long, List<CitationMark>> marks = this.citations.ofAllEvents()
			.stream()
			.collect(Collectors.groupingBy(CitationMark::owner));
		List<Dated> shown = chosen.stream()
			.limit(asked.limit())
			.map((event) -> dated(event, marks.getOrDefault(event.id(), List.of()), language, origin))
			.toList();
		return new Answer(chosen.size(), shown,
				this.views.sourcesOf(shown.stream().flatMap((event) -> event.sources().stream()), language, origin));
	}

	private static Dated dated(EventView event, List<CitationMark> marks, Language language, Origin origin) {
		String section = event.section();
		return new Dated(event.text(), event.held().text(),
				origin.to("/timeline", language) + "?in=" + event.held().year() + "#" + event.slug(), event.slug(),
				event.lane(), event.importance(),
				(section != null) ? origin.to("/article/" + section, language) + "#" + event.anchor() : null,
				marks.stream().map(CitationMark::code).distinct().toList());
	}

}
