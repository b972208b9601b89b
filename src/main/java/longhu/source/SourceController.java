package longhu.source;

import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import longhu.catalog.Address;
import longhu.catalog.Language;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * All sources by grade, and one with what stands on it.
 */
@Controller
class SourceController {

	private final SourceList list;

	private final Sources sources;

	SourceController(SourceList list, Sources sources) {
		this.list = list;
		this.sources = sources;
	}

	@GetMapping(path = "/sources", produces = MediaType.TEXT_HTML_VALUE)
	String sources(Address address, Model model) {
		SourceList.Chosen chosen = this.list.read(address);
		model.addAttribute("chosen", chosen);
		model.addAttribute("sorting", chosen.sorting());
		model.addAttribute("noindex", chosen.any() || chosen.sorting().asked());
		model.addAttribute("grades",
				chosen.shown()
					.stream()
					.collect(Collectors.groupingBy(SourceView::grade, TreeMap::new, Collectors.toList())));
		return "sources/sources";
	}

	@GetMapping(path = "/sources/{code}", produces = MediaType.TEXT_HTML_VALUE)
	String source(@PathVariable String code, Locale locale, Model model) {
		SourceView source = this.sources.find(code)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("source", source);
		String root = this.sources.root(code);
		model.addAttribute("root", root);
		model.addAttribute("retold", (root != null) ? this.sources.find(root).orElse(null) : null);
		model.addAttribute("citing", this.sources.citing(source.id(), Language.of(locale)));
		model.addAttribute("claims", this.sources.claims(source.id(), Language.of(locale)));
		return "sources/source";
	}

}
