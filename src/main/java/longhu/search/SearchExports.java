package longhu.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of results in other forms: JSON as of the interface for programs, and CSV (RFC
 * 4180) of {@value #ROWS} hits a page, whose {@code Link} header leads to the next.
 */
@RestController
class SearchExports {

	private static final int ROWS = 100;

	private final Search search;

	private final SearchApi api;

	SearchExports(Search search, SearchApi api) {
		this.search = search;
		this.api = api;
	}

	@GetMapping(path = "/search", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<SearchApi.Answer> json(@RequestParam MultiValueMap<String, String> parameters, Locale locale,
			Origin origin) {
		return SearchApi.linked(this.api.answer(parameters, "/search.json", locale, origin));
	}

	@GetMapping(path = "/search", produces = "text/csv;charset=UTF-8")
	ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(defaultValue = "0") String bom, Locale locale, Origin origin) throws IOException {
		if (!List.of("0", "1").contains(bom)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "bom is 0 or 1");
		}
		Language language = Language.of(locale);
		SearchRequest wanted = SearchRequest.of(parameters, language, this.search.labels());
		SearchResult found = this.search.find(wanted, ROWS);
		StringBuilder text = new StringBuilder(bom.equals("1") ? "\uFEFF" : "");
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			csv.printRecord("kind", "title", "reason", "matched", "summary", "url");
			for (SearchResult.Hit hit : found.hits()) {
				csv.printRecord(hit.kind(), hit.title(), hit.reason().code(), hit.reason().text(), hit.plainSummary(),
						origin.to(hit.path(), language));
			}
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if ((long) wanted.page() * ROWS < found.total()) {
			String next = origin.to(wanted.address(wanted.page() + 1), language)
				.replaceFirst("/search\\?", "/search.csv?");
			answer.header(HttpHeaders.LINK, "<" + next + (bom.equals("1") ? "&bom=1" : "") + ">; rel=\"next\"");
		}
		return answer.body(text.toString());
	}

}
