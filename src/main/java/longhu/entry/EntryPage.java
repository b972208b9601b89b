package longhu.entry;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.Events;
import longhu.catalog.Facts;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mentions;
import longhu.catalog.Names;
import longhu.catalog.Panel;
import longhu.catalog.Paragraphs;
import longhu.catalog.Relations;
import longhu.catalog.Sources;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gathers what the page of an entry shows, in a fixed number of queries.
 */
@Component
class EntryPage {

	private final Entries entries;

	private final Names names;

	private final Paragraphs paragraphs;

	private final Mentions mentions;

	private final Facts facts;

	private final Relations relations;

	private final Claims claims;

	private final Events events;

	private final Sources sources;

	private final Vocabulary vocabulary;

	private final List<Panel> panels;

	EntryPage(Entries entries, Names names, Paragraphs paragraphs, Mentions mentions, Facts facts, Relations relations,
			Claims claims, Events events, Sources sources, Vocabulary vocabulary, List<Panel> panels) {
		this.entries = entries;
		this.names = names;
		this.paragraphs = paragraphs;
		this.mentions = mentions;
		this.facts = facts;
		this.relations = relations;
		this.claims = claims;
		this.events = events;
		this.sources = sources;
		this.vocabulary = vocabulary;
		this.panels = panels.stream().sorted(Comparator.comparingInt(Panel::order)).toList();
	}

	void fill(Heading entry, Language language, Model model) {
		model.addAttribute("entry", entry);
		model.addAttribute("english",
				this.entries.find(entry.kind(), entry.slug(), Language.EN)
					.filter((english) -> english.textLanguage() == Language.EN)
					.isPresent());
		Map<Boolean, List<Names.Given>> names = this.names.of(entry.id())
			.stream()
			.filter((name) -> !name.why().equals("reading") && !name.why().equals("script"))
			.collect(Collectors.partitioningBy((name) -> name.why().equals("title")));
		model.addAttribute("titles", names.get(true));
		model.addAttribute("aliases",
				names.getOrDefault(false, List.of())
					.stream()
					.collect(Collectors.groupingBy(Names.Given::why, LinkedHashMap::new, Collectors.toList())));
		model.addAttribute("paragraphs", this.paragraphs.of(entry.id(), language));
		List<Facts.Shown> facts = this.facts.of(entry.id(), language);
		model.addAttribute("facts", facts);
		model.addAttribute("factMarks", byOwner(this.sources.ofFacts(entry.id())));
		mentions(entry, language, model);
		List<Relations.Seen> relations = Stream
			.concat(this.relations.from(entry.id(), language).stream(),
					this.relations.to(entry.id(), language).stream())
			.toList();
		model.addAttribute("relations", byLabel(relations, language));
		model.addAttribute("relationMarks", byOwner(this.sources.ofRelations(entry.id())));
		model.addAttribute("claims", this.claims.of(entry.id(), language));
		model.addAttribute("events", this.events.of(entry.id(), language));
		model.addAttribute("eventMarks", byOwner(this.sources.ofEvents(entry.id())));
		model.addAttribute("sources", this.sources.of(entry.id()));
		model.addAttribute("groups",
				this.entries.fellows(entry.id(), language)
					.stream()
					.collect(Collectors.groupingBy((member) -> member.groupSlug(), TreeMap::new, Collectors.toList())));
		model.addAttribute("panels",
				this.panels.stream().map((panel) -> filled(panel, entry, language)).filter(Objects::nonNull).toList());
		model.addAttribute("around",
				(entry.ordinal() > 0) ? this.entries.around(entry.kind(), entry.ordinal(), language) : List.of());
	}

	/** A panel that has something to show. */
	record Filled(String template, Object shown) {
	}

	private static @Nullable Filled filled(Panel panel, Heading entry, Language language) {
		Object shown = panel.of(entry, language);
		return (shown != null) ? new Filled(panel.template(), shown) : null;
	}

	private void mentions(Heading entry, Language language, Model model) {
		Map<Boolean, List<Mentions.Quoting>> mentions = this.mentions.of(entry.id(), language)
			.stream()
			.collect(Collectors.partitioningBy((mention) -> mention.kind() == Kind.SECTION));
		model.addAttribute("inArticle", mentions.getOrDefault(true, List.of()));
		model.addAttribute("elsewhere", mentions.getOrDefault(false, List.of()));
	}

	private static Map<Long, List<Sources.Mark>> byOwner(List<Sources.Mark> marks) {
		return marks.stream().collect(Collectors.groupingBy(Sources.Mark::owner));
	}

	/** The relations under what their type is called from this end. */
	private Map<String, List<Relations.Seen>> byLabel(List<Relations.Seen> relations, Language language) {
		return relations.stream()
			.collect(Collectors.groupingBy(
					(relation) -> this.vocabulary.relation(relation.type(), relation.outgoing(), language),
					LinkedHashMap::new, Collectors.toList()));
	}

}
