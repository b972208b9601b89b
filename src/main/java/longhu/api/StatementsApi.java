package longhu.api;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import longhu.catalog.Citations;
import longhu.catalog.DateSpan;
import longhu.catalog.KeysetQueries;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Statement;
import longhu.catalog.Statements;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Facts and relations of all entries, each with what it stands on.
 */
@RestController
class StatementsApi {

	private final Lists lists;

	private final ListOperations operations;

	private final Citations citations;

	private final Statements statements;

	private final Vocabulary vocabulary;

	StatementsApi(Lists lists, ListOperations operations, Citations citations, Statements statements,
			Vocabulary vocabulary) {
		this.lists = lists;
		this.operations = operations;
		this.citations = citations;
		this.statements = statements;
		this.vocabulary = vocabulary;
	}

	/** A fact of an entry; all of its meaning is in {@code statement}. */
	record FactItem(EntryRef entry, String type, String label, String text, String html, @Nullable BigDecimal amount,
			@Nullable String unit, @Nullable String note, @Nullable DateSpan asOf, @Nullable DateSpan date,
			String confidence, boolean article, List<EntityDocuments.Sourced> sources, Statement statement) {
	}

	/**
	 * A relation from one entry to another; all of its meaning is in {@code statement}.
	 */
	record RelationItem(EntryRef from, String type, String label, EntryRef to, @Nullable DateSpan held,
			String confidence, @Nullable String note, List<EntityDocuments.Sourced> sources, Statement statement) {
	}

	@GetMapping(path = "/api/facts", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listFacts", tags = "statements")
	ResponseEntity<ListPage<FactItem>> facts(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		return this.lists.answer(this.operations.facts, given, language, origin, (rows, asked) -> {
			var sources = EntityDocuments
				.sourced(this.citations.ofFacts(rows.stream().map(KeysetQueries.Fact::id).toList()));
			Iterator<Statement> statements = this.statements.facts(rows, language).iterator();
			return rows.stream().map((fact) -> item(fact, sources, statements.next(), language, origin)).toList();
		});
	}

	private FactItem item(KeysetQueries.Fact fact, Map<Long, List<EntityDocuments.Sourced>> sources,
			Statement statement, Language language, Origin origin) {
		return new FactItem(EntryRef.of(fact.kind(), fact.slug(), fact.title(), language, origin), fact.type(),
				this.vocabulary.fact(fact.type(), language), fact.text(), fact.html(), fact.amount(), fact.unit(),
				fact.note(), fact.asOf(), fact.date(), fact.confidence(), fact.article(),
				sources.getOrDefault(fact.id(), List.of()), statement);
	}

	@GetMapping(path = "/api/relations", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listRelations", tags = "statements")
	ResponseEntity<ListPage<RelationItem>> relations(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		return this.lists.answer(this.operations.relations, given, language, origin, (rows, asked) -> {
			var sources = EntityDocuments
				.sourced(this.citations.ofRelations(rows.stream().map(KeysetQueries.Relation::id).toList()));
			Iterator<Statement> statements = this.statements.relations(rows, language).iterator();
			return rows.stream()
				.map((relation) -> item(relation, sources, statements.next(), language, origin))
				.toList();
		});
	}

	private RelationItem item(KeysetQueries.Relation relation, Map<Long, List<EntityDocuments.Sourced>> sources,
			Statement statement, Language language, Origin origin) {
		return new RelationItem(
				EntryRef.of(relation.fromKind(), relation.fromSlug(), relation.fromTitle(), language, origin),
				relation.type(), this.vocabulary.relation(relation.type(), true, language),
				EntryRef.of(relation.toKind(), relation.toSlug(), relation.toTitle(), language, origin),
				relation.held(), relation.confidence(), relation.note(), sources.getOrDefault(relation.id(), List.of()),
				statement);
	}

}
