package longhu.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.FactView;
import longhu.catalog.Fields;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.SideBySide;
import longhu.catalog.Statements;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Compares two to four entries of a kind, or a whole group.
 */
@Component
class CompareTool implements Tool {

	private final Lookup lookup;

	private final SideBySide comparison;

	private final Vocabulary vocabulary;

	private final Statements statements;

	private final Views views;

	CompareTool(Lookup lookup, SideBySide comparison, Vocabulary vocabulary, Statements statements, Views views) {
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
	public ToolResult call(Arguments arguments, Origin origin) {
		List<String> names = arguments.list("entries");
		String group = arguments.text("group");
		Language language = arguments.language(Stream.concat(names.stream(), Stream.of(group)).toArray(String[]::new));
		if (names.isEmpty() == group.isEmpty()) {
			throw new Unanswered("Give either 'entries', two to four of one kind, or 'group'.");
		}
		SideBySide.Compared compared = group.isEmpty() ? this.comparison
			.of(paths(names, language).stream().map((path) -> path.substring(1)).toList(), language)
				: this.comparison.ofGroup(group(group, language), language);
		String wrong = compared.wrong();
		if (wrong != null) {
			throw new Unanswered(sentence(wrong, names));
		}
		return new ToolResult(data(compared, language, origin));
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
		Heading group = this.lookup.entry("group", name, language);
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

	private Map<String, Object> data(SideBySide.Compared compared, Language language, Origin origin) {
		Map<Long, String> paths = compared.entries().stream().collect(Collectors.toMap(Heading::id, Heading::path));
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("entries",
				compared.entries()
					.stream()
					.map((entry) -> Fields.of("title", entry.title(), "url", origin.to(entry.path(), language), "path",
							entry.path()))
					.toList());
		List<Long> facts = compared.rows()
			.stream()
			.flatMap((row) -> row.cells().values().stream())
			.flatMap(List::stream)
			.map(FactView::id)
			.distinct()
			.toList();
		Map<Long, Map<String, Object>> values = new LinkedHashMap<>();
		this.statements.factsOf(facts, language).forEach((key, fact) -> values.put(key, Views.value(fact)));
		data.put("rows", compared.rows().stream().map((row) -> {
			Map<String, Object> cells = new LinkedHashMap<>();
			row.cells()
				.forEach((id, cell) -> cells.put(paths.getOrDefault(id, ""),
						cell.stream().map((fact) -> values.getOrDefault(fact.id(), Map.of())).toList()));
			return Fields.of("label", this.vocabulary.fact(row.type(), language), "type", row.type(), "same",
					row.same(), "values", cells);
		}).toList());
		data.put("shared",
				compared.shared()
					.stream()
					.map((shared) -> Fields.of("label", shared.label(), "title", shared.title(), "url",
							origin.to(shared.path(), language), "entries",
							shared.owners().stream().map((id) -> paths.getOrDefault(id, "")).toList()))
					.toList());
		data.put("sources", this.views.sourcesOf(Views.ids(List.copyOf(values.values())), language, origin));
		return data;
	}

}
