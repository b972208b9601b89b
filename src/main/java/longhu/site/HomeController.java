package longhu.site;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.DateSpan;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.FactView;
import longhu.catalog.Facts;
import longhu.catalog.GroupMember;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import longhu.catalog.ReadingTime;
import longhu.catalog.SiteTextView;
import longhu.catalog.SiteTexts;
import longhu.catalog.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page, and what the portal says of itself.
 */
@Controller
class HomeController {

	/** What the table of companies tells of each. */
	private static final Set<String> TOLD = Set.of("founded", "headquarters", "listed", "valuation");

	private final Entries entries;

	private final Paragraphs paragraphs;

	private final Facts facts;

	private final Claims claims;

	private final Sources sources;

	private final SiteTexts texts;

	private final News news;

	HomeController(Entries entries, Paragraphs paragraphs, Facts facts, Claims claims, Sources sources, SiteTexts texts,
			News news) {
		this.entries = entries;
		this.paragraphs = paragraphs;
		this.facts = facts;
		this.claims = claims;
		this.sources = sources;
		this.texts = texts;
		this.news = news;
	}

	/**
	 * What the first page points to.
	 *
	 * @param kind the code of the kind of entry, or {@code claim}
	 * @param verdict of a claim, or null
	 */
	record Featured(String path, String kind, @Nullable String title, String text, @Nullable String verdict) {
	}

	/** A company in a group, with what is told of it; each fact may be missing. */
	record Company(EntrySummary heading, @Nullable FactView founded, @Nullable FactView place,
			@Nullable FactView listed, @Nullable FactView value) {
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	String home(Locale locale, Model model) {
		Language language = Language.of(locale);
		List<SiteTextView> texts = this.texts.all(language);
		model.addAttribute("byline", text(texts, SiteTexts.BYLINE));
		model.addAttribute("original", this.sources.find("article").orElseThrow());
		model.addAttribute("minutes", ReadingTime
			.minutes(this.paragraphs.of(Kind.SECTION, language).stream().map(ParagraphView::text).toList()));
		model.addAttribute("sections", this.entries.of(Kind.SECTION, language));
		model.addAttribute("featured", featured(texts, language));
		model.addAttribute("eras",
				this.entries.of(Kind.ERA, language).stream().filter((era) -> era.years() != null).toList());
		model.addAttribute("groups", groups(language));
		model.addAttribute("news", this.news.of(language));
		return "site/home";
	}

	private static @Nullable String text(List<SiteTextView> texts, String part) {
		return texts.stream()
			.filter((text) -> text.part().equals(part))
			.map(SiteTextView::text)
			.findFirst()
			.orElse(null);
	}

	private List<Featured> featured(List<SiteTextView> texts, Language language) {
		return texts.stream().filter((text) -> text.part().equals(SiteTexts.FEATURED)).map((text) -> {
			String[] words = String.valueOf(text.path()).split("/");
			String verdict = words[1].equals("claims")
					? this.claims.find(words[2], language).map(ClaimView::verdict).orElse(null) : null;
			String kind = Kind.ofFolder(words[1]).map(Kind::code).orElse("claim");
			return new Featured(String.valueOf(text.path()), kind, text.title(), text.text(), verdict);
		}).toList();
	}

	/** The companies by the groups that the article tells of. */
	private Map<String, List<Company>> groups(Language language) {
		Set<String> told = this.entries.ofArticle(Kind.GROUP);
		List<GroupMember> members = this.entries.members(language)
			.stream()
			.filter((member) -> told.contains(member.groupSlug()) && member.member().kind() == Kind.COMPANY)
			.toList();
		Map<Long, List<FactView>> facts = this.facts
			.of(members.stream().map((member) -> member.member().id()).toList(), TOLD, language)
			.stream()
			.collect(Collectors.groupingBy(FactView::entry));
		return members.stream()
			.collect(Collectors.groupingBy(GroupMember::groupTitle, LinkedHashMap::new,
					Collectors.mapping(
							(member) -> company(member.member(), facts.getOrDefault(member.member().id(), List.of())),
							Collectors.toList())));
	}

	private static Company company(EntrySummary heading, Collection<FactView> facts) {
		return new Company(heading, first(facts, "founded"), first(facts, "headquarters"), first(facts, "listed"),
				facts.stream()
					.filter((fact) -> fact.type().equals("valuation") && !fact.article()
							&& !fact.confidence().equals("unverified"))
					.filter((fact) -> last(fact) != null)
					.max(Comparator.comparing((fact) -> Objects.requireNonNull(last(fact)).text()))
					.orElse(null));
	}

	private static @Nullable DateSpan last(FactView fact) {
		return (fact.asOf() != null && fact.asOf().to() != null) ? fact.asOf() : null;
	}

	private static @Nullable FactView first(Collection<FactView> facts, String type) {
		return facts.stream().filter((fact) -> fact.type().equals(type)).findFirst().orElse(null);
	}

	@GetMapping(path = "/about", produces = MediaType.TEXT_HTML_VALUE)
	String about(Locale locale, Model model) {
		List<SiteTextView> texts = this.texts.all(Language.of(locale));
		Map<String, @Nullable String> about = new LinkedHashMap<>();
		SiteTexts.ABOUT.forEach((part) -> about.put(part, text(texts, part)));
		model.addAttribute("about", about);
		model.addAttribute("byline", text(texts, SiteTexts.BYLINE));
		model.addAttribute("original", this.sources.find("article").orElseThrow());
		return "site/about";
	}

	/** Where a document has no head, as JSON, a browser looks for the icon here. */
	@GetMapping("/favicon.ico")
	ResponseEntity<Void> icon() {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create("/assets/seal.svg")).build();
	}

}
