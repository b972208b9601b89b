package longhu.cite;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import longhu.catalog.Address;
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
		"/", "/article", "/claims", "/terms", "/timeline", "/numbers", "/network", "/compare", "/search", "/editions",
		"/verify", "/data", "/vocabulary", "/api", "/about", "/about/quality" })
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
	String bibtex(Address address, Locale locale, Origin origin) {
		return BibtexRecord.of(List.of(work(address, locale, origin)));
	}

	@GetMapping(produces = "application/x-research-info-systems;charset=UTF-8")
	String ris(Address address, Locale locale, Origin origin) {
		return RisRecords.of(List.of(work(address, locale, origin)));
	}

	@GetMapping(produces = "application/vnd.citationstyles.csl+json")
	List<Map<String, Object>> csl(Address address, Locale locale, Origin origin) {
		return List.of(work(address, locale, origin).json());
	}

	private Work work(Address address, Locale locale, Origin origin) {
		String path = address.path();
		return this.works.at(path, Headings.question(path, address.question()), Language.of(locale), origin)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
