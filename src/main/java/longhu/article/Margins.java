package longhu.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.EntrySummary;
import longhu.catalog.EventView;
import longhu.catalog.Events;
import longhu.catalog.FigureView;
import longhu.catalog.Figures;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import org.springframework.stereotype.Component;

/**
 * The margins of the whole article, in four queries however long it is.
 */
@Component
class Margins {

	private final Paragraphs paragraphs;

	private final Events events;

	private final Figures numbers;

	private final Claims claims;

	Margins(Paragraphs paragraphs, Events events, Figures numbers, Claims claims) {
		this.paragraphs = paragraphs;
		this.events = events;
		this.numbers = numbers;
		this.claims = claims;
	}

	/**
	 * The margin of each paragraph, by its id.
	 * @param texts all paragraphs, in reading order
	 */
	Map<Long, Margin> all(List<EntrySummary> sections, List<ParagraphView> texts, Language language) {
		Map<Long, List<Margin.Tag>> tags = tags(places(sections, texts), language);
		Map<String, List<EventView>> dates = this.events.inArticle(language)
			.stream()
			.collect(Collectors.groupingBy((event) -> event.section() + "-" + event.anchor()));
		Map<String, List<FigureView>> figures = this.numbers.inArticle(language)
			.stream()
			.collect(Collectors.groupingBy(Figures.InArticle::locator,
					Collectors.mapping(Figures.InArticle::figure, Collectors.toList())));
		Map<String, List<ClaimView>> weighed = this.claims.all(language)
			.stream()
			.collect(Collectors.groupingBy((claim) -> claim.section() + "-" + claim.anchor()));
		return texts.stream().collect(Collectors.toMap(ParagraphView::id, (text) -> {
			String locator = text.section() + "-" + text.anchor();
			return new Margin(tags.getOrDefault(text.id(), List.of()), dates.getOrDefault(locator, List.of()),
					figures.getOrDefault(locator, List.of()), weighed.getOrDefault(locator, List.of()));
		}));
	}

	private static Map<Long, Margin.Place> places(List<EntrySummary> sections, List<ParagraphView> texts) {
		Map<String, Integer> ordinals = sections.stream()
			.collect(Collectors.toMap(EntrySummary::slug, EntrySummary::ordinal));
		Map<Long, Margin.Place> places = new LinkedHashMap<>();
		for (ParagraphView text : texts) {
			places.put(text.id(), new Margin.Place(text.section(), text.anchor(),
					ordinals.getOrDefault(text.section(), 0), text.number()));
		}
		return places;
	}

	private Map<Long, List<Margin.Tag>> tags(Map<Long, Margin.Place> places, Language language) {
		List<Paragraphs.Named> named = this.paragraphs.named(Kind.SECTION, language);
		Map<String, Map<Long, Margin.Place>> naming = new HashMap<>();
		for (Paragraphs.Named name : named) {
			naming.computeIfAbsent(name.path(), (path) -> new LinkedHashMap<>())
				.put(name.paragraph(), places.get(name.paragraph()));
		}
		Map<Long, List<Margin.Tag>> tags = new HashMap<>();
		for (Paragraphs.Named name : named) {
			Map<Long, Margin.Place> elsewhere = new LinkedHashMap<>(naming.get(name.path()));
			elsewhere.remove(name.paragraph());
			tags.computeIfAbsent(name.paragraph(), (paragraph) -> new ArrayList<>())
				.add(new Margin.Tag(name, List.copyOf(elsewhere.values())));
		}
		return tags;
	}

}
