package longhu.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import longhu.catalog.Language;
import longhu.catalog.OneOf;
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
class RelationsTool implements Tool<RelationsTool.Asked, RelationsTool.Answer> {

	record Asked(@Size(min = 1,
			max = 200) @JsonPropertyDescription("""
					Only relations of this entry: address, reference or name; of a group also those of its members.""") String entry,
			@Size(max = 20) @JsonPropertyDescription("""
					Only of these types, by code or label: invested-in, shareholder-of, founded, leads, worked-at, studied-at, \
					developed, member-of, partner-of, competes-with, supplies, restricted-by, regulates, issued, supports, based-in \
					and so on.""") List<String> types,
			@OneOf("out|in|any") @JsonProperty(
					defaultValue = "any") @JsonPropertyDescription("out: begins at the entry (what it invested in); in: leads to it (who invested in it).") String direction,
			@JsonUnwrapped Years years,
			@Size(min = 1,
					max = 200) @JsonProperty("path_to") @JsonPropertyDescription("The entry where a path ends; 'entry' is where it begins.") String pathTo,
			@Min(1) @Max(200) @JsonProperty(defaultValue = "50") int limit,
			@JsonPropertyDescription(Tool.LANGUAGE) Language language) {
	}

	record Answer(int total, List<StatementAnswer> relations, List<SourceAnswer> sources) {
	}

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
	public String title() {
		return "Relations";
	}

	@Override
	public String description() {
		return """
				List typed, dated, sourced relations: who invested in, founded, leads, supplies, regulates, restricts, studied \
				at what. Each reads from one entry to the other; its note has amounts and rounds. Filter by entry (of a group \
				its members count, too), type, years and direction. With path_to: the relations of the shortest way from one \
				entry to another, in order; it leads through no place and no period.""";
	}

	@Override
	public Answer call(Asked asked, Origin origin) {
		String entry = asked.entry();
		String other = asked.pathTo();
		Language language = asked.language();
		if (entry.isEmpty() && !other.isEmpty()) {
			throw new Unanswered("'path_to' is where a path ends; 'entry', where it begins, is missing.");
		}
		Set<String> types = Codes.of("types", asked.types(), known(language));
		List<Relations.Edge> all = this.relations.all(language)
			.stream()
			.filter((edge) -> (types.isEmpty() || types.contains(edge.type())) && asked.years().hold(edge.held()))
			.toList();
		List<Relations.Edge> found = other.isEmpty()
				? all.stream().filter(touching(ends(entry, language), asked.direction())).toList()
				: RelationPath.shortest(all, Relations.End.of(this.lookup.entry("entry", entry, language)),
						Relations.End.of(this.lookup.entry("path_to", other, language)));
		List<Long> shown = found.stream().limit(asked.limit()).map(Relations.Edge::id).toList();
		List<StatementAnswer> relations = this.statements.relationsOf(shown, language)
			.values()
			.stream()
			.map((relation) -> StatementAnswer.of(relation, language, origin))
			.toList();
		return new Answer(found.size(), relations, this.views.sourcesOf(relations, language, origin));
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
