package longhu.preview;

import java.util.List;
import java.util.Locale;

import longhu.catalog.Claims;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Facts;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mistake.Offer;
import longhu.catalog.Mistake;
import longhu.catalog.Names;
import longhu.catalog.Paragraphs;
import longhu.catalog.Sources;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Previews; the only pages that other sites may frame.
 */
@Controller
class PreviewController {

	/** Facts shown of an entry. */
	private static final int FACTS = 3;

	private final EntryResolver resolver;

	private final Names names;

	private final Facts facts;

	private final Paragraphs paragraphs;

	private final Claims claims;

	private final Sources sources;

	PreviewController(EntryResolver resolver, Names names, Facts facts, Paragraphs paragraphs, Claims claims,
			Sources sources) {
		this.resolver = resolver;
		this.names = names;
		this.facts = facts;
		this.paragraphs = paragraphs;
		this.claims = claims;
		this.sources = sources;
	}

	@GetMapping(path = "/{folder:" + Kind.FOLDERS + "}/{slug}/preview", produces = MediaType.TEXT_HTML_VALUE)
	String entry(@PathVariable String folder, @PathVariable String slug, @RequestParam(defaultValue = "") String p,
			Locale locale, Model model) {
		Language language = Language.of(locale);
		EntrySummary entry = entry(folder, slug, language);
		model.addAttribute("entry", entry);
		if (!p.isEmpty()) {
			return paragraph(entry, p, language, model);
		}
		model.addAttribute("names", this.names.of(entry.id()));
		model.addAttribute("facts", this.facts.of(entry.id(), language).stream().limit(FACTS).toList());
		return shown("entry", model);
	}

	/** A section, or the paragraph of it that {@code p} names. */
	@GetMapping(path = "/article/{slug}/preview", produces = MediaType.TEXT_HTML_VALUE)
	String section(@PathVariable String slug, @RequestParam(defaultValue = "") String p, Locale locale, Model model) {
		Language language = Language.of(locale);
		EntrySummary section = entry("article", slug, language);
		model.addAttribute("entry", section);
		if (p.isEmpty()) {
			return shown("section", model);
		}
		return paragraph(section, p, language, model);
	}

	/** The paragraph with this anchor. */
	private String paragraph(EntrySummary entry, String anchor, Language language, Model model) {
		model.addAttribute("paragraph",
				this.paragraphs.of(entry.id(), language)
					.stream()
					.filter((paragraph) -> paragraph.anchor().equals(anchor))
					.findFirst()
					.orElseThrow(() -> Mistake.missing(List.of(Offer.titled(entry.path(), entry.title())),
							"preview.wrong.paragraph")));
		return shown("paragraph", model);
	}

	@GetMapping(path = "/claims/{slug}/preview", produces = MediaType.TEXT_HTML_VALUE)
	String claim(@PathVariable String slug, Locale locale, Model model) {
		model.addAttribute("claim", this.claims.find(slug, Language.of(locale))
			.orElseThrow(() -> Mistake.missing(List.of(Offer.of("/claims", "menu.claims")), "preview.wrong.target")));
		return shown("claim", model);
	}

	@GetMapping(path = "/sources/{code}/preview", produces = MediaType.TEXT_HTML_VALUE)
	String source(@PathVariable String code, Model model) {
		model.addAttribute("source", this.sources.find(code)
			.orElseThrow(() -> Mistake.missing(List.of(Offer.of("/sources", "menu.sources")), "preview.wrong.target")));
		return shown("source", model);
	}

	private EntrySummary entry(String folder, String slug, Language language) {
		return this.resolver.at(folder + "/" + slug, language)
			.orElseThrow(
					() -> Mistake.missing(List.of(Offer.of("/" + folder, "menu." + folder)), "preview.wrong.target"));
	}

	private static String shown(String what, Model model) {
		model.addAttribute("what", what);
		return "preview/preview";
	}

}
