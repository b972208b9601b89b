package longhu.entry;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * From any name to its entry: one leads there, several are listed.
 */
@Controller
class FindController {

	private final EntryResolver resolver;

	FindController(EntryResolver resolver) {
		this.resolver = resolver;
	}

	@GetMapping(path = "/find", produces = MediaType.TEXT_HTML_VALUE)
	Object form(@RequestParam(defaultValue = "") String name, Locale locale, Model model) {
		if (name.isBlank()) {
			return ResponseEntity.status(HttpStatus.FOUND)
				.location(URI.create(Language.of(locale).prefix() + "/"))
				.build();
		}
		return find(name, locale, model);
	}

	@GetMapping(path = "/find/{name}", produces = MediaType.TEXT_HTML_VALUE)
	Object find(@PathVariable String name, Locale locale, Model model) {
		if (name.length() > EntryResolver.LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Language language = Language.of(locale);
		List<EntrySummary> found = this.resolver.named(name, language)
			.stream()
			.filter((entry) -> entry.kind() != Kind.SECTION)
			.toList();
		if (found.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, name);
		}
		if (found.size() == 1) {
			return ResponseEntity.status(HttpStatus.FOUND)
				.location(URI.create(language.prefix() + found.get(0).path()))
				.build();
		}
		model.addAttribute("entries", found);
		model.addAttribute("noindex", true);
		return "entry/find";
	}

}
