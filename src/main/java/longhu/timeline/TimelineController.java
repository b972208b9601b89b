package longhu.timeline;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import longhu.catalog.AsOf;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mistake;
import longhu.catalog.Mistake.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The time line: zoomed by decade or year, filtered, as a picture and as a list.
 */
@Controller
class TimelineController {

	private final TimelinePage page;

	private final TimelineList list;

	TimelineController(TimelinePage page, TimelineList list) {
		this.page = page;
		this.list = list;
	}

	@GetMapping(path = "/timeline", produces = MediaType.TEXT_HTML_VALUE)
	String timeline(@Valid TimelineParameters asked, @Nullable AsOf at, Locale locale, Model model) {
		Language language = Language.of(locale);
		TimelineQuery wanted = this.list.read(asked, language);
		int number = (asked.page() != null) ? asked.page() : 1;
		int pages = this.page.fill(wanted, at, number, language, model);
		if (number > pages) {
			throw Mistake.value(
					List.of(Offer.of(wanted.page(1), "timeline.page", "1"),
							Offer.of(wanted.page(pages), "timeline.page", String.valueOf(pages))),
					"timeline.wrong.page", pages);
		}
		model.addAttribute("wanted", wanted);
		model.addAttribute("entry", wanted.about());
		model.addAttribute("lensAddress", wanted.here());
		model.addAttribute("pageNumber", number);
		model.addAttribute("lanes", TimelineQuery.LANES);
		model.addAttribute("kinds", Kind.indexed());
		model.addAttribute("bases", TimelineQuery.BASES);
		model.addAttribute("importances", List.of(1, 2));
		model.addAttribute("noindex", at != null || wanted.filtered() || wanted.bounded() || number > 1);
		return "timeline/timeline";
	}

}
