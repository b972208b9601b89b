package longhu.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The portal as text for language models, after
 * <a href="https://llmstxt.org/">llmstxt.org</a>: an annotated list of its pages, and all
 * of its text.
 */
@RestController
class LanguageModelController {

	private static final String TEXT = "text/plain;charset=UTF-8";

	private final Entries entries;

	private final Paragraphs paragraphs;

	private final Messages messages;

	LanguageModelController(Entries entries, Paragraphs paragraphs, Messages messages) {
		this.entries = entries;
		this.paragraphs = paragraphs;
		this.messages = messages;
	}

	@GetMapping(path = "/llms.txt", produces = TEXT)
	String list(Locale locale, Origin origin) {
		Language language = Language.of(locale);
		MarkdownText text = opening(language);
		Map<Kind, List<EntrySummary>> kinds = this.entries.all(language)
			.stream()
			.collect(Collectors.groupingBy(EntrySummary::kind));
		for (Kind kind : Kind.values()) {
			text.heading(2, this.messages.say("menu." + kind.folder(), language));
			text.links(kinds.getOrDefault(kind, List.of())
				.stream()
				.map((entry) -> new MarkdownText.Link(entry.title(), origin.to(entry.path() + ".md", language),
						entry.summary()))
				.toList());
		}
		text.heading(2, this.messages.say("llms.ledgers", language));
		text.links(links(List.of("claims", "sources"), language, origin));
		text.heading(2, this.messages.say("llms.programs", language));
		text.links(links(List.of("mcp", "api", "data"), language, origin));
		text.heading(2, "Optional");
		text.links(List.of(new MarkdownText.Link("llms-full.txt", origin.to("/llms-full.txt", language), "")));
		return text.toString();
	}

	@GetMapping(path = "/llms-full.txt", produces = TEXT)
	String full(Locale locale, Origin origin) {
		Language language = Language.of(locale);
		MarkdownText text = opening(language);
		for (Kind kind : Kind.values()) {
			Map<String, List<ParagraphView>> prose = this.paragraphs.of(kind, language)
				.stream()
				.collect(Collectors.groupingBy(ParagraphView::section));
			for (EntrySummary entry : this.entries.of(kind, language)) {
				text.heading(2, entry.title());
				text.address(origin.to(entry.path(), language));
				text.paragraph(entry.summary());
				for (ParagraphView paragraph : prose.getOrDefault(entry.slug(), List.of())) {
					if (paragraph.heading() > 1) {
						text.heading(paragraph.heading() + 1, paragraph.text());
					}
					else {
						text.paragraph(paragraph.text());
					}
				}
			}
		}
		return text.toString();
	}

	private List<MarkdownText.Link> links(List<String> pages, Language language, Origin origin) {
		return pages.stream()
			.map((page) -> new MarkdownText.Link(this.messages.say("llms." + page, language),
					origin.to("/" + page, language), this.messages.say("llms." + page + ".text", language)))
			.toList();
	}

	private MarkdownText opening(Language language) {
		MarkdownText text = new MarkdownText();
		text.heading(1, this.messages.say("site.title", language));
		text.quotation(this.messages.say("site.description", language));
		text.paragraph(this.messages.say("site.words", language));
		return text;
	}

}
