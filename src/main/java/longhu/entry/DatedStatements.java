package longhu.entry;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.AsOf;
import longhu.catalog.CitationMark;
import longhu.catalog.Citations;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.EventView;
import longhu.catalog.Events;
import longhu.catalog.FactView;
import longhu.catalog.Facts;
import longhu.catalog.GroupMember;
import longhu.catalog.Language;
import longhu.catalog.RelatedEntry;
import longhu.catalog.RelationView;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The facts, relations and events of an entry: all of them, or those known at a time.
 */
@Component
class DatedStatements {

	private final Entries entries;

	private final Facts facts;

	private final Relations relations;

	private final Events events;

	private final Citations citations;

	private final Vocabulary vocabulary;

	DatedStatements(Entries entries, Facts facts, Relations relations, Events events, Citations citations,
			Vocabulary vocabulary) {
		this.entries = entries;
		this.facts = facts;
		this.relations = relations;
		this.events = events;
		this.citations = citations;
		this.vocabulary = vocabulary;
	}

	void fill(EntrySummary entry, @Nullable AsOf at, List<GroupMember> fellows, Language language, Model model) {
		List<FactView> facts = this.facts.of(entry.id(), language);
		List<RelationView> relations = Stream
			.concat(this.relations.from(entry.id(), language).stream(),
					this.relations.to(entry.id(), language).stream())
			.toList();
		List<EventView> events = this.events.of(entry.id(), language);
		model.addAttribute("factMarks", marks(this.citations.ofFacts(entry.id())));
		model.addAttribute("relationMarks", marks(this.citations.ofRelations(entry.id())));
		model.addAttribute("eventMarks", marks(this.citations.ofEvents(entry.id())));
		EntryAsOf then = null;
		if (at != null) {
			List<Long> ids = fellows.stream().map((member) -> member.member().id()).toList();
			then = EntryAsOf.of(entry, at, facts, relations, events, fellows,
					this.facts.of(ids, LifecycleAt.TYPES, language));
			model.addAttribute("then", then);
			model.addAttribute("laterRelations", byLabel(then.later(), language));
			model.addAttribute("overRelations", byLabel(then.over(), language));
		}
		List<FactView> known = (then != null) ? then.known(then.facts(), facts) : facts;
		List<RelationView> alive = (then != null) ? then.alive(relations) : relations;
		model.addAttribute("facts", FactGroup.of(known, this.vocabulary, language));
		model.addAttribute("figure", figure(known, language));
		model.addAttribute("relations", byLabel(alive, language));
		model.addAttribute("infobox",
				Infobox.of(known(entry, at, known, alive, fellows, language), this.vocabulary, language));
		model.addAttribute("events", (then != null) ? then.known(then.events(), events) : events);
	}

	/** Today with what is said of its groups as well; that is not dated. */
	private Infobox.Known known(EntrySummary entry, @Nullable AsOf at, List<FactView> facts,
			List<RelationView> relations, List<GroupMember> fellows, Language language) {
		Map<Long, String> groups = this.entries.groups(entry.id(), language)
			.stream()
			.collect(Collectors.toMap(EntrySummary::id, EntrySummary::title));
		List<RelatedEntry> ofGroups = (at != null) ? List.of()
				: Stream
					.concat(this.relations.from(groups.keySet(), language).stream(),
							this.relations.to(groups.keySet(), language).stream())
					.toList();
		return new Infobox.Known(entry, facts, relations, fellows, groups, ofGroups);
	}

	/**
	 * The latest figure of the first type that the page may pull out and the entry has.
	 */
	private @Nullable FactView figure(List<FactView> facts, Language language) {
		return this.vocabulary.figures(language)
			.stream()
			.flatMap((type) -> facts.stream()
				.filter((fact) -> type.type().equals("fact:" + fact.type()) && fact.asOf() != null && !fact.article()
						&& Set.of("established", "reported").contains(fact.confidence()))
				.max(Comparator.comparing((fact) -> String.valueOf(fact.asOf())))
				.stream())
			.findFirst()
			.orElse(null);
	}

	/** The marks of each fact, relation or event, by its id. */
	private static Map<Long, List<CitationMark>> marks(List<CitationMark> marks) {
		return marks.stream().collect(Collectors.groupingBy(CitationMark::owner));
	}

	/** The relations under what their type is called from this end. */
	private Map<String, List<RelationView>> byLabel(List<RelationView> relations, Language language) {
		return relations.stream()
			.collect(Collectors.groupingBy(
					(relation) -> this.vocabulary.relation(relation.type(), relation.outgoing(), language),
					LinkedHashMap::new, Collectors.toList()));
	}

}
