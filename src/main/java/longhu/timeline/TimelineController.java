package longhu.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import longhu.catalog.At;
import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The time line: zoomed by decade or year, filtered, as a picture and as a list.
 */
@Controller
class TimelineController {

	private final TimelinePage page;

	private final Entries entries;

	TimelineController(TimelinePage page, Entries entries) {
		this.page = page;
		this.entries = entries;
	}

	@GetMapping(path = "/timeline", produces = MediaType.TEXT_HTML_VALUE)
	String timeline(@RequestParam(defaultValue = "") String in, @RequestParam(defaultValue = "") Set<String> lane,
			@RequestParam(defaultValue = "") Set<String> kind, @RequestParam(defaultValue = "") String entry,
			@RequestParam(defaultValue = "3") String importance, @RequestParam(defaultValue = "") String basis,
			@RequestParam(defaultValue = "1") String page, @Nullable At at, Locale locale, Model model) {
		Zoom zoom = in.isEmpty() ? null : Zoom.of(in).orElseThrow(() -> Wrong.zoom(in));
		Wanted wanted = new Wanted(zoom, Wrong.lanes(lane), Wrong.kinds(kind), entry, Wrong.importance(importance),
				Wrong.basis(basis));
		Language language = Language.of(locale);
		if (!entry.isEmpty()) {
			model.addAttribute("entry", entry(entry, language));
		}
		int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 0;
		int pages = this.page.fill(wanted, at, number, language, model);
		if (number < 1 || number > pages) {
			throw Wrong.page(wanted, pages);
		}
		model.addAttribute("wanted", wanted);
		model.addAttribute("lensAddress", wanted.in(zoom));
		model.addAttribute("pageNumber", number);
		model.addAttribute("lanes", Wanted.LANES);
		model.addAttribute("kinds", Kind.indexed());
		model.addAttribute("bases", Wanted.BASES);
		model.addAttribute("importances", List.of(1, 2));
		model.addAttribute("noindex", at != null || wanted.filtered() || zoom != null || number > 1);
		return "timeline/timeline";
	}

	/** The entry named {@code folder/slug}. */
	private Heading entry(String path, Language language) {
		int slash = path.indexOf('/');
		return Optional.of(path)
			.filter((name) -> slash > 0)
			.flatMap((name) -> Kind.ofFolder(name.substring(0, slash)))
			.flatMap((kind) -> this.entries.find(kind, path.substring(slash + 1), language))
			.orElseThrow(Wrong::entry);
	}

}
