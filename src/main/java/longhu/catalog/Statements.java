package longhu.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * All facts and relations as statements that can leave the portal.
 */
@Component
public class Statements {

	/** So many are in memory at once where all are asked for. */
	private static final int AT_ONCE = 500;

	private static final int ALL = 100_000;

	private final Facts facts;

	private final Relations relations;

	private final KeysetReader pages;

	private final Citations citations;

	private final Vocabulary vocabulary;

	private final Messages messages;

	Statements(Facts facts, Relations relations, KeysetReader pages, Citations citations, Vocabulary vocabulary,
			Messages messages) {
		this.facts = facts;
		this.relations = relations;
		this.pages = pages;
		this.citations = citations;
		this.vocabulary = vocabulary;
		this.messages = messages;
	}

	/** The facts of an entry, then the relations at whose beginning or end it stands. */
	public List<Statement> of(Long entry, Language language) {
		Map<String, Object> filter = Map.of("entry", entry);
		return Stream.concat(
				facts(this.pages.read(KeysetQueries.FACTS, language, filter, "content", null, ALL).rows(), language)
					.stream(),
				relations(this.pages.read(KeysetQueries.RELATIONS, language, filter, "content", null, ALL).rows(),
						language)
					.stream())
			.toList();
	}

	/** The facts of some keys, by key and in their order. */
	public Map<Long, Statement> factsOf(Collection<Long> keys, Language language) {
		List<KeysetQueries.Fact> rows = rows(KeysetQueries.FACTS, keys, language);
		return byKey(keys, rows.stream().map(KeysetQueries.Fact::id).toList(), facts(rows, language));
	}

	/** The relations of some keys, by key and in their order. */
	public Map<Long, Statement> relationsOf(Collection<Long> keys, Language language) {
		List<KeysetQueries.Relation> rows = rows(KeysetQueries.RELATIONS, keys, language);
		return byKey(keys, rows.stream().map(KeysetQueries.Relation::id).toList(), relations(rows, language));
	}

	private <T> List<T> rows(KeysetQuery<T> listing, Collection<Long> keys, Language language) {
		return keys.isEmpty() ? List.of()
				: this.pages.read(listing, language, Map.of("id", keys), "content", null, ALL).rows();
	}

	private static Map<Long, Statement> byKey(Collection<Long> keys, List<Long> found, List<Statement> statements) {
		Map<Long, Statement> unordered = new HashMap<>();
		for (int at = 0; at < found.size(); at++) {
			unordered.put(found.get(at), statements.get(at));
		}
		Map<Long, Statement> byKey = new LinkedHashMap<>();
		for (Long key : keys) {
			Statement statement = unordered.get(key);
			if (statement != null) {
				byKey.put(key, statement);
			}
		}
		return byKey;
	}

	/** What the statement of an id is about. */
	public Optional<EntryName> subject(String id, Language language) {
		return this.facts.subject(id, language).or(() -> this.relations.subject(id, language));
	}

	/** Every statement, facts before relations, in an order that is always the same. */
	public Stream<Statement> all(Language language) {
		return Stream.concat(parts(KeysetQueries.FACTS, language).flatMap((rows) -> facts(rows, language).stream()),
				parts(KeysetQueries.RELATIONS, language).flatMap((rows) -> relations(rows, language).stream()));
	}

	private <T> Stream<List<T>> parts(KeysetQuery<T> listing, Language language) {
		Function<@Nullable List<String>, KeysetReader.Rows<T>> read = (last) -> this.pages.read(listing, language,
				Map.of(), "content", (last != null) ? listing.last("content", last) : null, AT_ONCE);
		return Stream
			.iterate(read.apply(null), Objects::nonNull,
					(rows) -> (rows.last() != null) ? read.apply(rows.last()) : null)
			.map(KeysetReader.Rows::rows);
	}

	/** Facts as statements, in the same order. */
	public List<Statement> facts(List<KeysetQueries.Fact> facts, Language language) {
		Map<Long, List<StatementSource>> sources = sources(facts, KeysetQueries.Fact::id, this.citations::backingFacts);
		return facts.stream().map((fact) -> fact(fact, sources.getOrDefault(fact.id(), List.of()), language)).toList();
	}

	/** Relations as statements, in the same order. */
	public List<Statement> relations(List<KeysetQueries.Relation> relations, Language language) {
		Map<Long, List<StatementSource>> sources = sources(relations, KeysetQueries.Relation::id,
				this.citations::backingRelations);
		return relations.stream()
			.map((relation) -> relation(relation, sources.getOrDefault(relation.id(), List.of()), language))
			.toList();
	}

	private static <T> Map<Long, List<StatementSource>> sources(List<T> rows, Function<T, Long> id,
			Function<Collection<Long>, List<Citations.Backing>> citations) {
		return rows.isEmpty() ? Map.of()
				: citations.apply(rows.stream().map(id).toList())
					.stream()
					.collect(Collectors.groupingBy(Citations.Backing::owner,
							Collectors.mapping(Citations.Backing::source, Collectors.toList())));
	}

	private Statement fact(KeysetQueries.Fact fact, List<StatementSource> sources, Language language) {
		EntryName subject = new EntryName(fact.kind(), fact.slug(), fact.title());
		String label = this.vocabulary.fact(fact.type(), language);
		Amount amount = (fact.amount() != null && fact.unit() != null)
				? Amount.of(fact.amount(), fact.qualifier(), fact.unit(), this.vocabulary.money(fact.unit())) : null;
		StatementValue value = new StatementValue((amount != null) ? "amount" : (fact.date() != null) ? "date" : "text",
				fact.text(), amount, fact.date(), null);
		return new Statement(fact.code(), subject, fact.type(), label, null, false, value, null, fact.asOf(),
				fact.confidence(), article(sources), fact.note(), sources, sentence("fact", subject.title(), label,
						fact.text(), (fact.date() == null) ? fact.asOf() : null, fact.confidence(), language));
	}

	private Statement relation(KeysetQueries.Relation relation, List<StatementSource> sources, Language language) {
		EntryName subject = new EntryName(relation.fromKind(), relation.fromSlug(), relation.fromTitle());
		EntryName target = new EntryName(relation.toKind(), relation.toSlug(), relation.toTitle());
		String label = this.vocabulary.relation(relation.type(), true, language);
		StatementValue value = new StatementValue("entry", target.title(), null, null, target);
		return new Statement(relation.code(), subject, relation.type(), label,
				this.vocabulary.relation(relation.type(), false, language), this.vocabulary.mutual(relation.type()),
				value, relation.held(), null, relation.confidence(), article(sources), relation.note(), sources,
				sentence("relation", subject.title(), label, target.title(), relation.held(), relation.confidence(),
						language));
	}

	private static boolean article(List<StatementSource> sources) {
		return sources.stream().anyMatch((source) -> source.id().equals("article"));
	}

	/** A statement in words; what is not certain says so. */
	private String sentence(String form, String subject, String label, String value, @Nullable DateSpan date,
			String confidence, Language language) {
		String first = (language == Language.EN) ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
				: label;
		String sentence = this.messages.say("statement." + form, language, subject,
				label.matches("\\p{Lu}{2}.*") ? label : first, value);
		if (date != null) {
			sentence = this.messages.say((form.equals("fact")) ? "statement.asOf" : "statement.when", language,
					sentence, date.in(language));
		}
		boolean certain = List.of("established", "reported").contains(confidence);
		return certain ? sentence : this.messages.say("statement.doubt", language, sentence,
				this.messages.say("confidence." + confidence, language));
	}

}
