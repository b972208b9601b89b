package longhu.mcp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import longhu.catalog.CitationMark;
import longhu.catalog.Fields;
import longhu.catalog.FigureView;
import longhu.catalog.Heading;
import longhu.catalog.Language;
import longhu.catalog.Numbers;
import longhu.catalog.Origin;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Lists figures: never one without its unit, its date and its sources.
 */
@Component
class FiguresTool implements Tool {

	private static final int USUAL = 50;

	private final Lookup lookup;

	private final Numbers numbers;

	private final Vocabulary vocabulary;

	private final Views views;

	FiguresTool(Lookup lookup, Numbers numbers, Vocabulary vocabulary, Views views) {
		this.lookup = lookup;
		this.numbers = numbers;
		this.vocabulary = vocabulary;
		this.views = views;
	}

	@Override
	public String name() {
		return "figures";
	}

	@Override
	public ToolResult call(Arguments arguments, Origin origin) {
		String entry = arguments.text("entry");
		Language language = arguments.language(entry);
		Years years = Years.of(arguments);
		List<FigureView> all = this.numbers.all(language);
		if (!entry.isEmpty()) {
			Heading heading = this.lookup.entry("entry", entry, language);
			all = this.numbers.of(this.lookup.withMembers(heading, language), language);
		}
		Set<String> measured = all.stream().map(FigureView::type).collect(Collectors.toCollection(LinkedHashSet::new));
		Set<String> types = Codes.of("types", arguments.list("types"),
				this.vocabulary.all("fact", language)
					.entrySet()
					.stream()
					.filter((type) -> entry.isEmpty() ? measured.contains(type.getKey()) : true)
					.collect(Collectors.toMap(Map.Entry::getKey, (type) -> List.of(type.getValue()))));
		List<FigureView> chosen = all.stream()
			.filter((figure) -> (types.isEmpty() || types.contains(figure.type())) && years.hold(figure.asOf()))
			.toList();
		Map<Long, List<CitationMark>> marks = this.numbers.marks()
			.stream()
			.collect(Collectors.groupingBy(CitationMark::owner));
		Map<String, Object> data = Views.list("figures", chosen, arguments.number("limit", USUAL),
				(figure) -> view(figure, marks.getOrDefault(figure.id(), List.of()), language, origin));
		data.put("sources", this.views.sourcesOf(Views.ids(Views.items(data, "figures")), language, origin));
		return new ToolResult(data);
	}

	private Map<String, Object> view(FigureView figure, List<CitationMark> marks, Language language, Origin origin) {
		Map<String, Object> data = Fields.of("title", figure.title(), "url", origin.to(figure.path(), language), "type",
				figure.type(), "label", this.vocabulary.fact(figure.type(), language), "value",
				Views.plain(figure.html()), "amount", figure.amount().stripTrailingZeros().toPlainString(), "unit",
				figure.unit(), "qualifier", figure.qualifier());
		Views.date(data, "asOf", figure.asOf());
		Views.text(data, "note", (figure.note() != null) ? Views.plain(figure.note()) : null);
		data.put("confidence", figure.confidence());
		data.put("articleOnly", figure.article());
		data.put("sources", Views.ids(figure.id(), marks));
		return data;
	}

}
