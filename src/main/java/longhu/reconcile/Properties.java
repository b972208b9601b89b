package longhu.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.CitationMark;
import longhu.catalog.Citations;
import longhu.catalog.Facts;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.RelatedEntry;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * The properties of entries. Facts have the codes of the vocabulary; {@code to:member-of}
 * are the entries that one leads to by a relation, {@code from:member-of} those that lead
 * to it; {@code valuation.as-of} and its like are what is said of each value, in the
 * order of the values; a few are of every entry.
 */
@Component
class Properties {

	private static final String GROUP = "to:member-of";

	/** What is said of the value of a fact. */
	private static final List<String> DETAILS = List.of("unit", "as-of", "confidence", "source");

	private final Facts facts;

	private final Relations relations;

	private final Citations citations;

	private final Vocabulary vocabulary;

	private final Messages messages;

	Properties(Facts facts, Relations relations, Citations citations, Vocabulary vocabulary, Messages messages) {
		this.citations = citations;
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
		Map<String, Named> all = new LinkedHashMap<>();
		BuiltInProperties.IDS
			.forEach((id) -> put(all, id, this.messages.say("reconcile.property." + id, language), "own", language));
		this.vocabulary.all("fact", language).forEach((code, label) -> {
			put(all, code, label, "fact", language);
			DETAILS
				.forEach(
						(detail) -> put(all, code + "." + detail,
								this.messages.say("reconcile.property.of", language, label,
										this.messages.say("reconcile.property." + detail, language)),
								"detail", language));
		});
		for (String code : this.vocabulary.all("relation", language).keySet()) {
			put(all, "to:" + code, this.vocabulary.relation(code, true, language), "to", language);
			put(all, "from:" + code, this.vocabulary.relation(code, false, language), "from", language);
		}
		return all;
	}

	private void put(Map<String, Named> all, String id, String name, String what, Language language) {
		all.put(id, new Named(id, name, this.messages.say("reconcile.property.is." + what, language)));
	}

	/** The properties that entries of a kind have, those that more have first. */
	List<Named> of(Kind kind, Language language) {
		Map<String, Named> all = all(language);
		Set<String> measured = Set.copyOf(this.facts.amounts(kind));
		List<String> types = this.facts.types(kind);
		Stream<String> details = types.stream()
			.filter(measured::contains)
			.flatMap((code) -> DETAILS.stream().map((detail) -> code + "." + detail));
		Stream<String> to = this.relations.typesFrom(kind).stream().map((code) -> "to:" + code);
		Stream<String> from = this.relations.typesTo(kind).stream().map((code) -> "from:" + code);
		return Stream.of(BuiltInProperties.IDS.stream(), types.stream(), to, from, details)
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
	Map<Long, Map<String, List<PropertyValue>>> values(Collection<Item> items, Set<String> ids, Register.Known known) {
		Map<Long, Map<String, List<PropertyValue>>> values = new HashMap<>();
		List<Long> keys = items.stream().map(Item::key).distinct().toList();
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
		Map<Long, List<CitationMark>> marks = ids.stream().noneMatch((id) -> id.endsWith(".source")) ? Map.of()
				: this.citations.ofFacts(stated.keySet()).stream().collect(Collectors.groupingBy(CitationMark::owner));
		stated.forEach((id, fact) -> {
			Facts.Valued first = fact.get(0);
			add(values, first.entry(), first.type(), PropertyValue.of(fact));
			for (String detail : DETAILS) {
				if (ids.contains(first.type() + "." + detail)) {
					add(values, first.entry(), first.type() + "." + detail,
							detail(first, detail, marks.getOrDefault(id, List.of())));
				}
			}
		});
		Set<String> relations = new LinkedHashSet<>(ids);
		if (ids.contains("group")) {
			relations.add(GROUP);
		}
		if (relations.stream().anyMatch((id) -> id.startsWith("to:"))) {
			this.relations.from(keys, Language.ZH_HANT).forEach((link) -> add(values, "to:", link, relations, known));
		}
		if (relations.stream().anyMatch((id) -> id.startsWith("from:"))) {
			this.relations.to(keys, Language.ZH_HANT).forEach((link) -> add(values, "from:", link, relations, known));
		}
		BuiltInProperties own = new BuiltInProperties(this.messages);
		items
			.forEach((item) -> values.computeIfAbsent(item.key(), (none) -> new HashMap<>()).putAll(own.of(item, ids)));
		return values;
	}

	/** One for each value, an empty one too, so that columns stay beside each other. */
	private static PropertyValue detail(Facts.Valued fact, String detail, List<CitationMark> marks) {
		return switch (detail) {
			case "unit" -> PropertyValue.of((fact.unit() != null) ? fact.unit() : "");
			case "as-of" -> (fact.asOf() != null) ? PropertyValue.of(fact.asOf()).get(0) : PropertyValue.of("");
			case "confidence" -> PropertyValue.of(fact.confidence());
			default -> PropertyValue.of(marks.stream()
				.map((mark) -> "/sources/" + mark.code())
				.distinct()
				.collect(Collectors.joining(" ")));
		};
	}

	private static void add(Map<Long, Map<String, List<PropertyValue>>> values, Long key, String id,
			PropertyValue held) {
		values.computeIfAbsent(key, (none) -> new HashMap<>())
			.computeIfAbsent(id, (none) -> new ArrayList<>())
			.add(held);
	}

	private static void add(Map<Long, Map<String, List<PropertyValue>>> values, String direction, RelatedEntry link,
			Set<String> wanted, Register.Known known) {
		Item other = known.byId().get(link.kind().code() + ":" + link.slug());
		String id = direction + link.type();
		if (other != null && wanted.contains(id)) {
			add(values, link.owner(), id, PropertyValue.of(other));
			if (id.equals(GROUP)) {
				add(values, link.owner(), "group", PropertyValue.of(other));
			}
		}
	}

}
