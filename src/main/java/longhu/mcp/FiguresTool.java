package longhu.mcp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import longhu.catalog.EntrySummary;
import longhu.catalog.FigureView;
import longhu.catalog.Figures;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Statements;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Lists figures: never one without its unit, its date and its sources.
 */
@Component
class FiguresTool implements Tool<FiguresTool.Asked, FiguresTool.Answer> {

	record Asked(@Size(min = 1,
			max = 200) @JsonPropertyDescription("""
					Only figures of this entry: address, reference or name; of a group also those of its members.""") String entry,
			@Size(max = 20) @JsonPropertyDescription("""
					Only of these types, by code or label: valuation, funding-round, funding-total, revenue, net-loss, users, \
					employees, parameters, listing-proceeds, budget and so on.""") List<String> types,
			@JsonUnwrapped Years years, @Min(1) @Max(200) @JsonProperty(defaultValue = "50") int limit,
			@JsonPropertyDescription(Tool.LANGUAGE) Language language) {
	}

	record Answer(int total, List<StatementAnswer> figures, List<SourceAnswer> sources) {
	}

	private final Lookup lookup;

	private final Figures numbers;

	private final Vocabulary vocabulary;

	private final Statements statements;

	private final Views views;

	FiguresTool(Lookup lookup, Figures numbers, Vocabulary vocabulary, Statements statements, Views views) {
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
	public String title() {
		return "Figures";
	}

	@Override
	public String description() {
		return """
				List amounts with unit, date, confidence and sources: valuations, funding, revenue, losses, users, employees, \
				parameters, budgets. Filter by entry (of a group its members count, too), type and years.""";
	}

	@Override
	public Answer call(Asked asked, Origin origin) {
		String entry = asked.entry();
		Language language = asked.language();
		List<FigureView> all = this.numbers.all(language);
		if (!entry.isEmpty()) {
			EntrySummary heading = this.lookup.entry("entry", entry, language);
			all = this.numbers.of(this.lookup.withMembers(heading, language), language);
		}
		Set<String> measured = all.stream().map(FigureView::type).collect(Collectors.toCollection(LinkedHashSet::new));
		Set<String> types = Codes.of("types", asked.types(),
				this.vocabulary.all("fact", language)
					.entrySet()
					.stream()
					.filter((type) -> entry.isEmpty() ? measured.contains(type.getKey()) : true)
					.collect(Collectors.toMap(Map.Entry::getKey, (type) -> List.of(type.getValue()))));
		List<FigureView> chosen = all.stream()
			.filter((figure) -> (types.isEmpty() || types.contains(figure.type())) && asked.years().hold(figure.asOf()))
			.toList();
		List<Long> shown = chosen.stream().limit(asked.limit()).map(FigureView::id).toList();
		List<StatementAnswer> figures = this.statements.factsOf(shown, language)
			.values()
			.stream()
			.map((figure) -> StatementAnswer.of(figure, language, origin))
			.toList();
		return new Answer(chosen.size(), figures, this.views.sourcesOf(figures, language, origin));
	}

}
