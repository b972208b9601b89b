package longhu.cite;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import longhu.catalog.Address;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sources as a bibliography: {@code /sources.bib} of the portal,
 * {@code /bibliography.bib?of=companies/zhipu} of a page, and as a page from which a
 * reference manager takes as many of them as one likes.
 */
@Controller
class BibliographyController {

	private static final String PATH = "/bibliography";

	private final Bibliographies bibliographies;

	private final Works works;

	BibliographyController(Bibliographies bibliographies, Works works) {
		this.bibliographies = bibliographies;
		this.works = works;
	}

	@GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
	String page(@RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String q, Address address,
			Locale locale, Origin origin, Model model) {
		Language language = Language.of(locale);
		model.addAttribute("works", works(of, q, language));
		model.addAttribute("of", "/" + of);
		model.addAttribute("heading",
				this.works.at("/" + of, "", language, origin)
					.map(Work::title)
					.orElseThrow(BibliographyController::none));
		model.addAttribute("question", address.question());
		model.addAttribute("noindex", true);
		return "cite/bibliography";
	}

	@GetMapping(path = { PATH, "/sources" }, produces = "application/x-bibtex;charset=UTF-8")
	@ResponseBody
	String bibtex(@RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String q,
			Locale locale) {
		return BibtexRecord.of(works(of, q, Language.of(locale)));
	}

	@GetMapping(path = { PATH, "/sources" }, produces = "application/x-research-info-systems;charset=UTF-8")
	@ResponseBody
	String ris(@RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String q, Locale locale) {
		return RisRecords.of(works(of, q, Language.of(locale)));
	}

	@GetMapping(path = { PATH, "/sources" }, produces = "application/vnd.citationstyles.csl+json")
	@ResponseBody
	List<Map<String, Object>> csl(@RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String q,
			Locale locale) {
		return works(of, q, Language.of(locale)).stream().map(Work::json).toList();
	}

	private List<Work> works(String of, String words, Language language) {
		return this.bibliographies.of(of, words, language).orElseThrow(BibliographyController::none);
	}

	private static ResponseStatusException none() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
