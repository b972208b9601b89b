package longhu.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Facts;
import longhu.catalog.Fields;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.SideBySide;
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

	CompareTool(Lookup lookup, SideBySide comparison, Vocabulary vocabulary) {
		this.lookup = lookup;
		this.comparison = comparison;
		this.vocabulary = vocabulary;
	}

	@Override
	public String name() {
		return "compare";
	}

	@Override
	public Answer call(Arguments arguments, Origin origin) {
		Language language = arguments.language();
		List<String> names = arguments.list("entries");
		String group = arguments.text("group");
		if (names.isEmpty() == group.isEmpty()) {
			throw new Unanswered("Give either 'entries', two to four of one kind, or 'group'.");
		}
		SideBySide.Compared compared = group.isEmpty() ? this.comparison
			.of(names.stream().map((name) -> this.lookup.entry(name, language).path().substring(1)).toList(), language)
				: this.comparison.ofGroup(group(group, language), language);
		String wrong = compared.wrong();
		if (wrong != null) {
			throw new Unanswered(sentence(wrong));
		}
		return new Answer(text(compared, language, origin), data(compared, language, origin));
	}

	private String group(String name, Language language) {
		Heading group = this.lookup.entry(name, language);
		if (group.kind() != Kind.GROUP) {
			throw new Unanswered("'group' must name a group, as /groups/ai-six-tigers.");
		}
		return group.slug();
	}

	private static String sentence(String wrong) {
		return switch (wrong) {
			case "few" -> "At least two entries are compared.";
			case "many" -> "At most four entries are compared.";
			case "kinds" -> "Only entries of one kind can be compared.";
			case "twice" -> "One entry was named twice.";
			default -> "One of these cannot be compared.";
		};
	}

	private String text(SideBySide.Compared compared, Language language, Origin origin) {
		StringBuilder table = new StringBuilder("| |");
		compared.entries()
			.forEach((entry) -> table.append(' ')
				.append(Lines.link(entry.title(), origin.to(entry.path(), language)))
				.append(" |"));
		table.append("\n|---|").append("---|".repeat(compared.entries().size())).append('\n');
		for (SideBySide.Row row : compared.rows()) {
			table.append("| ").append(Lines.plain(this.vocabulary.fact(row.type(), language))).append(" |");
			for (Heading entry : compared.entries()) {
				table.append(' ').append(cell(row, entry, language)).append(" |");
			}
			table.append('\n');
		}
		compared.shared()
			.forEach((shared) -> table.append("\n- ")
				.append(Lines.plain(shared.label()))
				.append(' ')
				.append(Lines.link(shared.title(), origin.to(shared.path(), language)))
				.append(": ")
				.append(titles(compared, shared)));
		return table.append("\n\nSources and dates of each value: get_entry.\n").toString();
	}

	private static String cell(SideBySide.Row row, Heading entry, Language language) {
		return row.cells()
			.getOrDefault(entry.id(), List.of())
			.stream()
			.map((fact) -> Lines.plain(fact.text())
					+ ((fact.asOf() != null) ? " (" + fact.asOf().in(language) + ")" : ""))
			.collect(Collectors.joining("; "));
	}

	private static String titles(SideBySide.Compared compared, SideBySide.Shared shared) {
		return compared.entries()
			.stream()
			.filter((entry) -> shared.owners().contains(entry.id()))
			.map((entry) -> Lines.plain(entry.title()))
			.collect(Collectors.joining(", "));
	}

	private Map<String, Object> data(SideBySide.Compared compared, Language language, Origin origin) {
		Map<Long, String> paths = compared.entries().stream().collect(Collectors.toMap(Heading::id, Heading::path));
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("entries",
				compared.entries()
					.stream()
					.map((entry) -> Fields.of("path", entry.path(), "title", entry.title(), "url",
							origin.to(entry.path(), language)))
					.toList());
		data.put("rows", compared.rows().stream().map((row) -> {
			Map<String, Object> values = new LinkedHashMap<>();
			row.cells()
				.forEach((id, facts) -> values.put(paths.getOrDefault(id, ""),
						facts.stream().map(CompareTool::value).toList()));
			return Fields.of("type", row.type(), "label", this.vocabulary.fact(row.type(), language), "same",
					row.same(), "values", values);
		}).toList());
		data.put("shared", compared.shared()
			.stream()
			.map((shared) -> Fields.of("label", shared.label(), "title", shared.title(), "url",
					origin.to(shared.path(), language), "entries", shared.owners().stream().map(paths::get).toList()))
			.toList());
		return data;
	}

	private static Map<String, Object> value(Facts.Shown fact) {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("value", fact.text());
		EntryTool.date(value, "asOf", fact.asOf());
		value.put("confidence", fact.confidence());
		return value;
	}

}
