package longhu.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import longhu.catalog.Claims;
import longhu.catalog.DateSpan;
import longhu.catalog.EventView;
import longhu.catalog.Events;
import longhu.catalog.FigureView;
import longhu.catalog.Figures;
import longhu.catalog.Language;
import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import longhu.catalog.Sources;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an index holds, in the terms of <a href="https://schema.org/">schema.org</a>: for
 * its forms as data; the head of its page does not carry it.
 */
@Component
class CollectionMarkup {

	private final Claims claims;

	private final Sources sources;

	private final Events events;

	private final Figures numbers;

	private final Vocabulary vocabulary;

	CollectionMarkup(Claims claims, Sources sources, Events events, Figures numbers, Vocabulary vocabulary) {
		this.claims = claims;
		this.sources = sources;
		this.events = events;
		this.numbers = numbers;
		this.vocabulary = vocabulary;
	}

	/** What is added to the thing that an index is; of any other address nothing. */
	Map<String, Object> of(String path, Language language, Origin origin) {
		return switch (path) {
			case "/claims" -> pages(this.claims.all(language)
				.stream()
				.map((claim) -> page(claim.path(), claim.statement(), language, origin))
				.toList());
			case "/sources" -> pages(this.sources.all()
				.stream()
				.map((source) -> page("/sources/" + source.code(), source.title(), language, origin))
				.toList());
			case "/timeline" ->
				items(this.events.all(language).stream().map((event) -> event(event, language, origin)).toList());
			case "/numbers" ->
				items(this.numbers.all(language).stream().map((figure) -> figure(figure, language, origin)).toList());
			default -> Map.of();
		};
	}

	private static Map<String, Object> pages(List<Map<String, Object>> pages) {
		return Map.of("hasPart", pages);
	}

	private static Map<String, Object> page(String path, String name, Language language, Origin origin) {
		return OrderedJson.of("@type", "WebPage", "url", origin.to(path, language), "name", name);
	}

	private static Map<String, Object> items(List<Map<String, Object>> items) {
		return Map.of("mainEntity", OrderedJson.of("@type", "ItemList", "numberOfItems", items.size(),
				"itemListElement",
				IntStream.range(0, items.size())
					.mapToObj((at) -> OrderedJson.of("@type", "ListItem", "position", at + 1, "item", items.get(at)))
					.toList()));
	}

	private static Map<String, Object> event(EventView event, Language language, Origin origin) {
		Map<String, Object> thing = OrderedJson.of("@type", "Event", "name", event.text(), "url",
				origin.to("/timeline", language) + "#" + event.slug());
		dated(thing, "startDate", event.held());
		return thing;
	}

	private Map<String, Object> figure(FigureView figure, Language language, Origin origin) {
		Map<String, Object> thing = OrderedJson.of("@type", "Observation", "name",
				this.vocabulary.fact(figure.type(), language), "observationAbout",
				Map.of("@id", origin.text() + "/id/" + figure.kind().code() + "/" + figure.slug()), "value", OrderedJson
					.of("@type", "QuantitativeValue", "value", plain(figure.amount()), "unitText", figure.unit()));
		dated(thing, "observationDate", figure.asOf());
		return thing;
	}

	/**
	 * A whole number without a fraction, which some readers would take for another type.
	 */
	private static Number plain(BigDecimal amount) {
		BigDecimal plain = amount.stripTrailingZeros();
		return (plain.scale() <= 0) ? plain.toBigInteger() : plain;
	}

	/** A date of schema.org is one of ISO 8601: a decade or a vague one is left out. */
	private static void dated(Map<String, Object> thing, String name, @Nullable DateSpan date) {
		if (date != null && date.text().matches("\\d{4}(-\\d{2}){0,2}")) {
			thing.put(name, date.text());
		}
	}

}
