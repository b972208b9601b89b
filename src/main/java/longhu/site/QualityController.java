package longhu.site;

import java.util.List;
import java.util.Locale;

import longhu.catalog.EntrySummary;
import longhu.catalog.Language;
import longhu.catalog.Quality;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How well the content stands, and where it is weak relative to the edition date.
 */
@Controller
class QualityController {

	/** Checked longer ago than this before the edition date, an entry is stale. */
	private static final int STALE_MONTHS = 18;

	private final Quality quality;

	private final CurrentEdition edition;

	QualityController(Quality quality, CurrentEdition edition) {
		this.quality = quality;
		this.edition = edition;
	}

	/** Entries that share a weakness; {@code name} is the end of a message key. */
	record Weakness(String name, List<EntrySummary> entries) {
	}

	@GetMapping(path = "/about/quality", produces = MediaType.TEXT_HTML_VALUE)
	String quality(Locale locale, Model model) {
		Language language = Language.of(locale);
		List<EntrySummary> atMostOne = this.quality.withSourcesUpTo(1, language);
		List<EntrySummary> none = this.quality.withSourcesUpTo(0, language);
		model.addAttribute("counts", this.quality.counts());
		model.addAttribute("confidence", this.quality.confidence());
		model.addAttribute("grades", this.quality.grades());
		model.addAttribute("weaknesses",
				List.of(new Weakness("unsourced", none),
						new Weakness("single", atMostOne.stream().filter((entry) -> !none.contains(entry)).toList()),
						new Weakness("stale",
								this.quality.checkedBefore(this.edition.get().date().minusMonths(STALE_MONTHS),
										language)),
						new Weakness("orphan", this.quality.orphans(language)),
						new Weakness("untranslated", this.quality.untranslated(language))));
		model.addAttribute("gradeC", this.quality.gradeC(language));
		model.addAttribute("uncited", this.quality.uncited());
		return "site/quality";
	}

}
