package longhu.entry;

import java.util.List;
import java.util.Locale;

import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mentions;
import longhu.catalog.Mistake.Offer;
import longhu.catalog.Mistake;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Every place where an entry is named; its own page begins the list.
 */
@Controller
class MentionsController {

	private final EntryResolver resolver;

	private final Mentions mentions;

	MentionsController(EntryResolver resolver, Mentions mentions) {
		this.resolver = resolver;
		this.mentions = mentions;
	}

	@GetMapping(path = "/{folder:" + Kind.FOLDERS + "}/{slug}/mentions", produces = MediaType.TEXT_HTML_VALUE)
	String mentions(@PathVariable String folder, @PathVariable String slug, Locale locale, Model model) {
		Language language = Language.of(locale);
		EntrySummary entry = this.resolver.at(folder + "/" + slug, language)
			.orElseThrow(
					() -> Mistake.missing(List.of(Offer.of("/" + folder, "menu." + folder)), "preview.wrong.target"));
		model.addAttribute("entry", entry);
		model.addAttribute("mentioned", MentionSummary.everywhere(this.mentions.of(entry.id(), language)));
		model.addAttribute("noindex", true);
		return "entry/mentioned";
	}

}
