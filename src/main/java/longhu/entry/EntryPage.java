package longhu.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import longhu.catalog.AsOf;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntryPanel;
import longhu.catalog.EntrySummary;
import longhu.catalog.GroupMember;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mentions;
import longhu.catalog.NameView;
import longhu.catalog.Names;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
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

	private final DatedStatements dated;

	private final Claims claims;

	private final Sources sources;

	private final List<EntryPanel> panels;

	EntryPage(Entries entries, Names names, Paragraphs paragraphs, Mentions mentions, DatedStatements dated,
			Claims claims, Sources sources, List<EntryPanel> panels) {
		this.entries = entries;
		this.names = names;
		this.paragraphs = paragraphs;
		this.mentions = mentions;
		this.dated = dated;
		this.claims = claims;
		this.sources = sources;
		this.panels = panels;
	}

	void fill(EntrySummary entry, @Nullable AsOf at, Language language, Model model) {
		model.addAttribute("entry", entry);
		model.addAttribute("english",
				this.entries.find(entry.kind(), entry.slug(), Language.EN)
					.filter((english) -> english.textLanguage() == Language.EN)
					.isPresent());
		Map<Boolean, List<NameView>> names = this.names.of(entry.id())
			.stream()
			.filter((name) -> !name.why().equals("reading") && !name.why().equals("script"))
			.filter((name) -> at == null || !name.why().equals("ticker"))
			.collect(Collectors.partitioningBy((name) -> name.why().equals("title")));
		model.addAttribute("titles", names.get(true));
		List<NameView> others = names.getOrDefault(false, List.of());
		model.addAttribute("others", others.size());
		model.addAttribute("aliases",
				others.stream().collect(Collectors.groupingBy(NameView::why, LinkedHashMap::new, Collectors.toList())));
		model.addAttribute("story", Story.of(this.paragraphs.of(entry.id(), language)));
		List<SourceView> sources = this.sources.of(entry.id());
		model.addAttribute("sources", sources);
		model.addAttribute("newest", Sources.newest(sources));
		model.addAttribute("mentioned", MentionSummary.beside(sources.size(), this.mentions.of(entry.id(), language)));
		List<GroupMember> fellows = joined(this.entries.fellows(entry.id(), language), entry, at);
		model.addAttribute("groups", fellows.stream()
			.collect(Collectors.groupingBy(GroupMember::groupSlug, TreeMap::new, Collectors.toList())));
		this.dated.fill(entry, at, fellows, language, model);
		model.addAttribute("claims", this.claims.of(entry.id(), language));
		model.addAttribute("sourceNames", sources.stream()
			.collect(Collectors.toMap(SourceView::code, (source) -> name(source, language), (one, same) -> one)));
		Map<Boolean, List<Filled>> panels = this.panels.stream()
			.map((panel) -> filled(panel, entry, at, language))
			.filter(Objects::nonNull)
			.collect(Collectors.partitioningBy(Filled::beside));
		model.addAttribute("panelsBeside", panels.get(true));
		model.addAttribute("panels", panels.get(false));
		model.addAttribute("around",
				(entry.ordinal() > 0) ? this.entries.around(entry.kind(), entry.ordinal(), language) : List.of());
	}

	/** Who publishes a source, and in which year. */
	private static String name(SourceView source, Language language) {
		String publisher = (source.publisher() != null) ? source.publisher() : source.title();
		return (source.published() == null) ? publisher
				: publisher + (language.chinese() ? "，" : ", ") + source.published().year();
	}

	/** Of an entry's groups those that it was counted among by then. */
	private static List<GroupMember> joined(List<GroupMember> fellows, EntrySummary entry, @Nullable AsOf at) {
		if (at == null || entry.kind() == Kind.GROUP) {
			return fellows;
		}
		Set<String> groups = fellows.stream()
			.filter((member) -> member.member().id().equals(entry.id()) && at.sees(member.since()).known())
			.map(GroupMember::groupSlug)
			.collect(Collectors.toSet());
		return fellows.stream().filter((member) -> groups.contains(member.groupSlug())).toList();
	}

	/** A panel that has something to show. */
	record Filled(String template, Object shown, boolean beside) {
	}

	private static @Nullable Filled filled(EntryPanel panel, EntrySummary entry, @Nullable AsOf at, Language language) {
		Object shown = panel.of(entry, language, at);
		return (shown != null) ? new Filled(panel.template(), shown, panel.beside()) : null;
	}

	/**
	 * The text of an entry in the order in which its page shows it.
	 *
	 * @param opening what stands before the first heading
	 * @param told the story
	 * @param article what the article says, with its heading, whose anchor is "article"
	 */
	record Story(List<ParagraphView> opening, List<ParagraphView> told, List<ParagraphView> article) {

		static Story of(List<ParagraphView> paragraphs) {
			Story story = new Story(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
			List<ParagraphView> part = story.opening;
			for (ParagraphView paragraph : paragraphs) {
				if (paragraph.heading() == 2) {
					part = paragraph.anchor().equals("article") ? story.article : story.told;
				}
				part.add(paragraph);
			}
			return story;
		}

	}

}
