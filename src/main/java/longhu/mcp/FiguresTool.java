package longhu.mcp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import longhu.catalog.Fields;
import longhu.catalog.FigureView;
import longhu.catalog.Heading;
import longhu.catalog.Language;
import longhu.catalog.Numbers;
import longhu.catalog.Origin;
import longhu.catalog.Statements;
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

	private final Statements statements;

	private final Views views;

	FiguresTool(Lookup lookup, Numbers numbers, Vocabulary vocabulary, Statements statements, Views views) {
		this.lookup = lookup;
		this.numbers = numbers;
		this.vocabulary = vocabulary;
		this.statements = statements;
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
		List<Long> shown = chosen.stream().limit(arguments.number("limit", USUAL)).map(FigureView::id).toList();
		Map<String, Object> data = Fields.of("total", chosen.size(), "figures",
				this.statements.factsOf(shown, language)
					.values()
					.stream()
					.map((figure) -> Views.statement(figure, language, origin))
					.toList());
		data.put("sources", this.views.sourcesOf(Views.ids(Views.items(data, "figures")), language, origin));
		return new ToolResult(data);
	}

}
