package longhu.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import longhu.catalog.Fields;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.RelationPath;
import longhu.catalog.Relations;
import longhu.catalog.Statements;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Lists relations, each from the entry where it begins to the one that it leads to, and
 * finds the shortest way from one entry to another.
 */
@Component
class RelationsTool implements Tool {

	private static final int USUAL = 50;

	private final Lookup lookup;

	private final Relations relations;

	private final Statements statements;

	private final Vocabulary vocabulary;

	private final Views views;

	RelationsTool(Lookup lookup, Relations relations, Statements statements, Vocabulary vocabulary, Views views) {
		this.lookup = lookup;
		this.relations = relations;
		this.statements = statements;
		this.vocabulary = vocabulary;
		this.views = views;
	}

	@Override
	public String name() {
		return "relations";
	}

	@Override
	public ToolResult call(Arguments arguments, Origin origin) {
		String entry = arguments.text("entry");
		String other = arguments.text("path_to");
		Language language = arguments.language(entry, other);
		if (entry.isEmpty() && !other.isEmpty()) {
			throw new Unanswered("'path_to' is where a path ends; 'entry', where it begins, is missing.");
		}
		Set<String> types = Codes.of("types", arguments.list("types"), known(language));
		Years years = Years.of(arguments);
		List<Relations.Edge> all = this.relations.all(language)
			.stream()
			.filter((edge) -> (types.isEmpty() || types.contains(edge.type())) && years.hold(edge.held()))
			.toList();
		List<Relations.Edge> found = other.isEmpty()
				? all.stream().filter(touching(ends(entry, language), arguments.text("direction"))).toList()
				: RelationPath.shortest(all, Relations.End.of(this.lookup.entry("entry", entry, language)),
						Relations.End.of(this.lookup.entry("path_to", other, language)));
		List<Long> shown = found.stream().limit(arguments.number("limit", USUAL)).map(Relations.Edge::id).toList();
		Map<String, Object> data = Fields.of("total", found.size(), "relations",
				this.statements.relationsOf(shown, language)
					.values()
					.stream()
					.map((relation) -> Views.statement(relation, language, origin))
					.toList());
		data.put("sources", this.views.sourcesOf(Views.ids(Views.items(data, "relations")), language, origin));
		return new ToolResult(data);
	}

	private Set<Long> ends(String entry, Language language) {
		return entry.isEmpty() ? Set.of()
				: Set.copyOf(this.lookup.withMembers(this.lookup.entry("entry", entry, language), language));
	}

	private Map<String, List<String>> known(Language language) {
		return this.vocabulary.all("relation", language)
			.keySet()
			.stream()
			.collect(Collectors.toMap((code) -> code, (code) -> List.of(this.vocabulary.relation(code, true, language),
					this.vocabulary.relation(code, false, language))));
	}

	private static Predicate<Relations.Edge> touching(Set<Long> ends, String direction) {
		return (edge) -> ends.isEmpty() || !direction.equals("in") && ends.contains(edge.from().id())
				|| !direction.equals("out") && ends.contains(edge.to().id());
	}

}
