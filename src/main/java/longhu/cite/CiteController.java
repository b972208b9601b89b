package longhu.cite;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * A page as one record for reference managers. The patterns are those of the pages, word
 * for word, so that what the client accepts decides and not the pattern.
 */
@RestController
@RequestMapping({ CiteController.ENTRY, CiteController.MENTIONS, CiteController.SECTION, CiteController.CLAIM,
		CiteController.SOURCE, CiteController.KIND, CiteController.NAMES, CiteController.EDITION, CiteController.CHOICE,
		"/", "/article", "/claims", "/sources", "/terms", "/timeline", "/numbers", "/network", "/compare", "/search",
		"/editions", "/verify", "/data", "/api", "/about", "/about/quality" })
class CiteController {

	static final String KIND = "/{folder:" + Kind.FOLDERS + "}";

	static final String ENTRY = KIND + "/{slug}";

	static final String MENTIONS = ENTRY + "/mentions";

	static final String SECTION = "/article/{slug}";

	static final String CLAIM = "/claims/{slug}";

	static final String SOURCE = "/sources/{code}";

	static final String NAMES = "/index/{order:stroke|bopomofo|pinyin|latin}";

	static final String EDITION = "/editions/{name}";

	static final String CHOICE = "/compare/{folder}";

	private final Works works;

	CiteController(Works works) {
		this.works = works;
	}

	@GetMapping(produces = "application/x-bibtex;charset=UTF-8")
	String bibtex(HttpServletRequest request, Locale locale, Origin origin) {
		return BibtexRecord.of(work(request, locale, origin));
	}

	@GetMapping(produces = "application/x-research-info-systems;charset=UTF-8")
	String ris(HttpServletRequest request, Locale locale, Origin origin) {
		return RisRecords.of(work(request, locale, origin));
	}

	@GetMapping(produces = "application/vnd.citationstyles.csl+json")
	List<Map<String, Object>> csl(HttpServletRequest request, Locale locale, Origin origin) {
		return List.of(work(request, locale, origin).json());
	}

	private Work work(HttpServletRequest request, Locale locale, Origin origin) {
		String path = request.getRequestURI();
		return this.works.at(path, Headings.question(path, request.getQueryString()), Language.of(locale), origin)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
