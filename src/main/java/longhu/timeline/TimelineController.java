package longhu.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

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
			@RequestParam(defaultValue = "3") int importance, @RequestParam(defaultValue = "") String basis,
			@RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
		Optional<Zoom> zoom = Zoom.of(in);
		Wanted wanted = new Wanted(zoom.orElse(null), lane, kind, entry, importance, basis);
		if (!wanted.known() || (zoom.isEmpty() && !in.isEmpty())) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Language language = Language.of(locale);
		int pages = this.page.fill(wanted, page, language, model);
		if (page < 1 || page > pages) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (!entry.isEmpty()) {
			model.addAttribute("entry", entry(entry, language));
		}
		model.addAttribute("wanted", wanted);
		model.addAttribute("pageNumber", page);
		model.addAttribute("lanes", Wanted.LANES);
		model.addAttribute("kinds", Kind.indexed());
		model.addAttribute("bases", Wanted.BASES);
		model.addAttribute("importances", List.of(1, 2));
		model.addAttribute("noindex", wanted.filtered() || zoom.isPresent() || page > 1);
		return "timeline/timeline";
	}

	/** The entry named {@code folder/slug}. */
	private Heading entry(String path, Language language) {
		int slash = path.indexOf('/');
		return Optional.of(path)
			.filter((name) -> slash > 0)
			.flatMap((name) -> Kind.ofFolder(name.substring(0, slash)))
			.flatMap((kind) -> this.entries.find(kind, path.substring(slash + 1), language))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
	}

}
