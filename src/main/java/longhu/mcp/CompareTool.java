package longhu.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Size;
import longhu.catalog.Comparer;
import longhu.catalog.EntrySummary;
import longhu.catalog.FactView;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Statements;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Compares two to four entries of a kind, or a whole group.
 */
@Component
class CompareTool implements Tool<CompareTool.Asked, CompareTool.Answer> {

	record Asked(@Size(min = 2,
			max = 4) @JsonPropertyDescription("Addresses, references or names of two to four entries of one kind.") List<@Size(
					min = 1, max = 200) String> entries,
			@Size(min = 1,
					max = 200) @JsonPropertyDescription("Instead of entries: address or name of a group, as /groups/ai-six-tigers.") String group,
			@JsonPropertyDescription(Tool.LANGUAGE) Language language) {
	}

	record Answer(List<Compared> entries, List<Row> rows, List<Shared> shared, List<SourceAnswer> sources) {
	}

	record Compared(String title, String url, String path) {
	}

	record Row(String label, String type, boolean same,
			@JsonPropertyDescription("By path of the entry.") Map<String, List<StatementAnswer.Value>> values) {
	}

	record Shared(String label, String title, String url, List<String> entries) {
	}

	private final Lookup lookup;

	private final Comparer comparison;

	private final Vocabulary vocabulary;

	private final Statements statements;

	private final Views views;

	CompareTool(Lookup lookup, Comparer comparison, Vocabulary vocabulary, Statements statements, Views views) {
		this.lookup = lookup;
		this.comparison = comparison;
		this.vocabulary = vocabulary;
		this.statements = statements;
		this.views = views;
	}

	@Override
	public String name() {
		return "compare";
	}

	@Override
	public String title() {
		return "Compare";
	}

	@Override
	public String description() {
		return """
				Put two to four entries of one kind side by side, or all members of a group: facts by type (what differs \
				first), and the relations that they share.""";
	}

	@Override
	public Answer call(Asked asked, Origin origin) {
		List<String> names = asked.entries();
		String group = asked.group();
		Language language = asked.language();
		if (names.isEmpty() == group.isEmpty()) {
			throw new Unanswered("Give either 'entries', two to four of one kind, or 'group'.");
		}
		Comparer.Compared compared = group.isEmpty() ? this.comparison
			.of(paths(names, language).stream().map((path) -> path.substring(1)).toList(), language)
				: this.comparison.ofGroup(group(group, language), language);
		String wrong = compared.wrong();
		if (wrong != null) {
			throw new Unanswered(sentence(wrong, names));
		}
		return answer(compared, language, origin);
	}

	/** Of several wrong names each is told. */
	private List<String> paths(List<String> names, Language language) {
		List<String> paths = new ArrayList<>();
		List<String> wrong = new ArrayList<>();
		for (String name : names) {
			try {
				paths.add(this.lookup.entry("entries", name, language).path());
			}
			catch (Unanswered ex) {
				wrong.add(String.valueOf(ex.getMessage()));
			}
		}
		if (!wrong.isEmpty()) {
			throw new Unanswered(String.join(" ", wrong));
		}
		return paths;
	}

	private String group(String name, Language language) {
		EntrySummary group = this.lookup.entry("group", name, language);
		if (group.kind() != Kind.GROUP) {
			throw new Unanswered(
					"'group' is “" + Arguments.quoted(name) + "”, which is no group; one is /groups/ai-six-tigers.");
		}
		return group.slug();
	}

	private static String sentence(String wrong, List<String> names) {
		String given = "; given were " + names.size() + ": " + Arguments.quoted(String.join(", ", names)) + ".";
		return switch (wrong) {
			case "few" -> "'entries' are at least two" + given;
			case "many" -> "'entries' are at most four" + given;
			case "kinds" -> "'entries' are all of one kind" + given;
			case "twice" -> "One of 'entries' was named twice" + given;
			default -> "One of 'entries' cannot be compared" + given;
		};
	}

	private Answer answer(Comparer.Compared compared, Language language, Origin origin) {
		Map<Long, String> paths = compared.entries()
			.stream()
			.collect(Collectors.toMap(EntrySummary::id, EntrySummary::path));
		Map<Long, StatementAnswer.Value> values = new LinkedHashMap<>();
		this.statements
			.factsOf(compared.rows()
				.stream()
				.flatMap((row) -> row.cells().values().stream())
				.flatMap(List::stream)
				.map(FactView::id)
				.distinct()
				.toList(), language)
			.forEach((id, fact) -> values.put(id, StatementAnswer.Value.of(fact)));
		return new Answer(compared.entries()
			.stream()
			.map((entry) -> new Compared(entry.title(), origin.to(entry.path(), language), entry.path()))
			.toList(), compared.rows().stream().map((row) -> {
				Map<String, List<StatementAnswer.Value>> cells = new LinkedHashMap<>();
				row.cells()
					.forEach((id, cell) -> cells.put(paths.getOrDefault(id, ""),
							cell.stream().map((fact) -> Objects.requireNonNull(values.get(fact.id()))).toList()));
				return new Row(this.vocabulary.fact(row.type(), language), row.type(), row.same(), cells);
			}).toList(),
				compared.shared()
					.stream()
					.map((shared) -> new Shared(shared.label(), shared.title(), origin.to(shared.path(), language),
							shared.owners().stream().map((id) -> paths.getOrDefault(id, "")).toList()))
					.toList(),
				this.views.sourcesOf(values.values().stream().flatMap((value) -> value.sources().stream()), language,
						origin));
	}

}
