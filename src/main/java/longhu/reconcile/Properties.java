package longhu.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Facts;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.NameOfEntry;
import longhu.catalog.RelatedEntry;
import longhu.catalog.Relations;
import longhu.catalog.Statement;
import longhu.catalog.Statements;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.stereotype.Component;

/**
 * The properties of entries. Facts have the codes of the vocabulary; {@code to:member-of}
 * are the entries that one leads to by a relation, {@code from:member-of} those that lead
 * to it; {@code valuation.as-of} and its like are a {@link StatementDetail} of each
 * value; a few are of every entry.
 */
@Component
class Properties {

	private static final String GROUP = "to:member-of";

	/** Those that every entry has; the first is a shorter word for a relation. */
	private static final List<String> OF_EVERY_ENTRY = List.of("group", "names", "kind", "summary", "pinyin", "years",
			"url");

	private final Facts facts;

	private final Relations relations;

	private final Statements statements;

	private final Vocabulary vocabulary;

	private final Messages messages;

	private final Cache content;

	Properties(Facts facts, Relations relations, Statements statements, Vocabulary vocabulary, Messages messages,
			Cache content) {
		this.content = content;
		this.statements = statements;
		this.facts = facts;
		this.relations = relations;
		this.vocabulary = vocabulary;
		this.messages = messages;
	}

	/** A property as lists show it. */
	record Named(String id, String name, String description) {
	}

	/** All properties, by id. */
	Map<String, Named> all(Language language) {
		return Objects.requireNonNull(this.content.get("properties " + language.tag(), () -> read(language)));
	}

	private Map<String, Named> read(Language language) {
		Map<String, Named> all = new LinkedHashMap<>();
		OF_EVERY_ENTRY
			.forEach((id) -> put(all, id, this.messages.say("reconcile.property." + id, language), "own", language));
		this.vocabulary.all("fact", language).forEach((code, label) -> {
			put(all, code, label, "fact", language);
			put(all, code, label, StatementDetail.ofFacts(), language);
		});
		for (String code : this.vocabulary.all("relation", language).keySet()) {
			for (String direction : List.of("to", "from")) {
				String label = this.vocabulary.relation(code, direction.equals("to"), language);
				put(all, direction + ":" + code, label, direction, language);
				put(all, direction + ":" + code, label, StatementDetail.ofRelations(), language);
			}
		}
		return Collections.unmodifiableMap(all);
	}

	private void put(Map<String, Named> all, String id, String label, List<StatementDetail> details,
			Language language) {
		for (StatementDetail detail : details) {
			put(all, detail.beside(id), this.messages.say("reconcile.property.of", language, label,
					this.messages.say("reconcile.property." + detail.id(), language)), "detail", language);
		}
	}

	private void put(Map<String, Named> all, String id, String name, String what, Language language) {
		all.put(id, new Named(id, name, this.messages.say("reconcile.property.is." + what, language)));
	}

	/** The properties that entries of a kind have, those that more have first. */
	List<Named> of(Kind kind, Language language) {
		Map<String, Named> all = all(language);
		Set<String> measured = Set.copyOf(this.facts.amounts(kind));
		List<String> types = this.facts.types(kind);
		List<String> relations = Stream
			.concat(this.relations.typesFrom(kind).stream().map((code) -> "to:" + code),
					this.relations.typesTo(kind).stream().map((code) -> "from:" + code))
			.toList();
		Stream<String> ofFacts = types.stream()
			.filter(measured::contains)
			.flatMap((id) -> StatementDetail.ofFacts().stream().map((detail) -> detail.beside(id)));
		Stream<String> ofRelations = relations.stream()
			.flatMap((id) -> StatementDetail.ofRelations().stream().map((detail) -> detail.beside(id)));
		return Stream.of(OF_EVERY_ENTRY.stream(), types.stream(), relations.stream(), ofFacts, ofRelations)
			.flatMap((ids) -> ids)
			.filter(all::containsKey)
			.distinct()
			.map(all::get)
			.toList();
	}

	/**
	 * The values of some properties of some entries, in a fixed number of queries.
	 * @return by key of the entry and id of the property; what has no value is not there
	 */
	Map<Long, Map<String, List<PropertyValue>>> values(Collection<Entity> items, Set<String> ids,
			EntityRegister.Known known) {
		Map<Long, Map<String, List<PropertyValue>>> values = new HashMap<>();
		List<Long> keys = items.stream().map(Entity::key).distinct().toList();
		if (keys.isEmpty() || ids.isEmpty()) {
			return values;
		}
		Set<String> facts = ids.stream()
			.filter((id) -> !id.contains(":"))
			.map((id) -> id.replaceFirst("\\..*", ""))
			.collect(Collectors.toSet());
		Map<Long, List<Facts.Valued>> stated = this.facts.valued(keys, facts)
			.stream()
			.collect(Collectors.groupingBy(Facts.Valued::fact, LinkedHashMap::new, Collectors.toList()));
		boolean detailed = ids.stream().anyMatch((id) -> id.contains("."));
		Map<Long, Statement> statements = detailed ? this.statements.factsOf(stated.keySet(), Language.ZH_HANT)
				: Map.of();
		stated.forEach((key, fact) -> {
			Facts.Valued first = fact.get(0);
			add(values, first.entry(), first.type(), PropertyValue.of(fact));
			details(values, first.entry(), first.type(), statements.get(key), ids);
		});
		Set<String> relations = ids.stream()
			.map((id) -> id.equals("group") ? GROUP : id.replaceFirst("\\..*", ""))
			.collect(Collectors.toSet());
		List<RelatedEntry> links = new ArrayList<>();
		if (relations.stream().anyMatch((id) -> id.startsWith("to:"))) {
			links.addAll(this.relations.from(keys, Language.ZH_HANT));
		}
		if (relations.stream().anyMatch((id) -> id.startsWith("from:"))) {
			links.addAll(this.relations.to(keys, Language.ZH_HANT));
		}
		links.removeIf((link) -> !relations.contains(id(link)));
		Map<Long, Statement> related = detailed ? this.statements
			.relationsOf(links.stream().map(RelatedEntry::id).distinct().toList(), Language.ZH_HANT) : Map.of();
		for (RelatedEntry link : links) {
			Entity other = known.byId().get(link.kind().code() + ":" + link.slug());
			if (other != null) {
				add(values, link.owner(), id(link), PropertyValue.of(other));
				details(values, link.owner(), id(link), related.get(link.id()), ids);
				if (id(link).equals(GROUP)) {
					add(values, link.owner(), "group", PropertyValue.of(other));
				}
			}
		}
		for (Entity item : items) {
			Map<String, List<PropertyValue>> own = values.computeIfAbsent(item.key(), (none) -> new HashMap<>());
			for (String id : ids) {
				List<PropertyValue> held = ofEveryEntry(item, id);
				if (!held.isEmpty()) {
					own.put(id, held);
				}
			}
		}
		return values;
	}

	private List<PropertyValue> ofEveryEntry(Entity item, String id) {
		return switch (id) {
			case "names" -> names(item, false);
			case "pinyin" -> names(item, true);
			case "kind" ->
				List.of(PropertyValue.of((language) -> this.messages.say("kind." + item.kind().code(), language)));
			case "summary" -> List.of(PropertyValue.of((language) -> item.in(language).summary()));
			case "years" -> PropertyValue.of(item.in(Language.ZH_HANT).years());
			case "url" -> List.of(PropertyValue.address(item));
			default -> List.of();
		};
	}

	private static List<PropertyValue> names(Entity item, boolean readings) {
		return item.names()
			.stream()
			.filter((name) -> name.why().equals("reading") == readings)
			.map(NameOfEntry::name)
			.distinct()
			.map(PropertyValue::of)
			.toList();
	}

	private static String id(RelatedEntry link) {
		return (link.outgoing() ? "to:" : "from:") + link.type();
	}

	private static void details(Map<Long, Map<String, List<PropertyValue>>> values, Long entry, String id,
			@Nullable Statement statement, Set<String> ids) {
		for (StatementDetail detail : StatementDetail.values()) {
			if (statement != null && ids.contains(detail.beside(id))) {
				add(values, entry, detail.beside(id), detail.of(statement));
			}
		}
	}

	private static void add(Map<Long, Map<String, List<PropertyValue>>> values, Long key, String id,
			PropertyValue held) {
		values.computeIfAbsent(key, (none) -> new HashMap<>())
			.computeIfAbsent(id, (none) -> new ArrayList<>())
			.add(held);
	}

}
