package longhu.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import longhu.catalog.CitationMark;
import longhu.catalog.Citations;
import longhu.catalog.Fields;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.RelationPath;
import longhu.catalog.Relations;
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

	private final Citations citations;

	private final Vocabulary vocabulary;

	private final Views views;

	RelationsTool(Lookup lookup, Relations relations, Citations citations, Vocabulary vocabulary, Views views) {
		this.lookup = lookup;
		this.relations = relations;
		this.citations = citations;
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
		Map<Long, List<CitationMark>> marks = this.citations.ofAllRelations()
			.stream()
			.collect(Collectors.groupingBy(CitationMark::owner));
		List<Relations.Edge> found = other.isEmpty()
				? all.stream().filter(touching(ends(entry, language), arguments.text("direction"))).toList()
				: RelationPath.shortest(all, Relations.End.of(this.lookup.entry("entry", entry, language)),
						Relations.End.of(this.lookup.entry("path_to", other, language)));
		Map<String, Object> data = Views.list("relations", found, arguments.number("limit", USUAL),
				(edge) -> view(edge, marks, language, origin));
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

	private Map<String, Object> view(Relations.Edge edge, Map<Long, List<CitationMark>> marks, Language language,
			Origin origin) {
		Map<String, Object> data = Fields.of("from", end(edge.from(), language, origin), "label",
				this.vocabulary.relation(edge.type(), true, language), "to", end(edge.to(), language, origin), "type",
				edge.type());
		Views.date(data, "date", edge.held());
		Views.text(data, "note", (edge.note() != null) ? Views.plain(edge.note()) : null);
		data.put("confidence", edge.confidence());
		data.put("sources", Views.ids(edge.id(), marks.getOrDefault(edge.id(), List.of())));
		return data;
	}

	private static Map<String, Object> end(Relations.End end, Language language, Origin origin) {
		return Fields.of("title", end.title(), "url", origin.to(end.path(), language), "kind", end.kind().code());
	}

}
