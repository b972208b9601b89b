package longhu.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Notes;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import longhu.catalog.ReadingTime;
import longhu.catalog.SiteTextView;
import longhu.catalog.SiteTexts;
import longhu.catalog.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The text in reading order: the whole, or one section.
 */
@Controller
class ArticleController {

	private final Entries entries;

	private final Paragraphs paragraphs;

	private final Margins margins;

	private final Notes notes;

	private final Sources sources;

	private final SiteTexts texts;

	ArticleController(Entries entries, Paragraphs paragraphs, Margins margins, Notes notes, Sources sources,
			SiteTexts texts) {
		this.texts = texts;
		this.entries = entries;
		this.paragraphs = paragraphs;
		this.margins = margins;
		this.notes = notes;
		this.sources = sources;
	}

	/**
	 * A section with its text.
	 */
	record Section(EntrySummary heading, List<ParagraphView> paragraphs) {
	}

	@GetMapping(path = "/article", produces = MediaType.TEXT_HTML_VALUE)
	String article(Locale locale, Model model) {
		Language language = Language.of(locale);
		read(language, model);
		model.addAttribute("notes", this.notes.all(language));
		model.addAttribute("noteSources", this.notes.sources());
		return "article/article";
	}

	@GetMapping(path = "/article/{slug}", produces = MediaType.TEXT_HTML_VALUE)
	String section(@PathVariable String slug, Locale locale, Model model) {
		List<Section> sections = read(Language.of(locale), model);
		int index = sections.stream().map((section) -> section.heading().slug()).toList().indexOf(slug);
		if (index < 0) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("section", sections.get(index));
		model.addAttribute("previous", at(sections, index - 1));
		model.addAttribute("next", at(sections, index + 1));
		return "article/section";
	}

	private static @Nullable Section at(List<Section> sections, int index) {
		return (index >= 0 && index < sections.size()) ? sections.get(index) : null;
	}

	private List<Section> read(Language language, Model model) {
		List<EntrySummary> headings = this.entries.of(Kind.SECTION, language);
		List<ParagraphView> texts = this.paragraphs.of(Kind.SECTION, language);
		Map<String, List<ParagraphView>> bySection = texts.stream()
			.collect(Collectors.groupingBy(ParagraphView::section));
		List<Section> sections = headings.stream()
			.map((heading) -> new Section(heading, bySection.getOrDefault(heading.slug(), List.of())))
			.toList();
		model.addAttribute("sections", sections);
		model.addAttribute("minutes", ReadingTime.minutes(texts.stream().map(ParagraphView::text).toList()));
		model.addAttribute("byline",
				this.texts.all(language)
					.stream()
					.filter((text) -> text.part().equals(SiteTexts.BYLINE))
					.map(SiteTextView::text)
					.findFirst()
					.orElse(null));
		model.addAttribute("original", this.sources.find("article").orElseThrow());
		model.addAttribute("margins", this.margins.all(headings, texts, language));
		return sections;
	}

}
