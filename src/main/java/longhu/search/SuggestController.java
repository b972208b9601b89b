package longhu.search;

import java.util.List;
import java.util.Locale;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Names while one types: the four lists of OpenSearch suggestions, or objects.
 */
@RestController
class SuggestController {

	private static final int MOST = 8;

	private static final MediaType SUGGESTIONS = MediaType.parseMediaType("application/x-suggestions+json");

	private final Search search;

	SuggestController(Search search) {
		this.search = search;
	}

	/**
	 * A suggestion.
	 *
	 * @param seal the one character that stands for the kind
	 * @param path its address without host, from the first slash on
	 */
	record Suggestion(String kind, String seal, String name, String matched, String reason, String path) {
	}

	@GetMapping(path = "/search/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
	List<Suggestion> objects(@RequestParam(defaultValue = "") String q, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		return this.search.suggest(q, language, MOST)
			.stream()
			.map((hit) -> new Suggestion(hit.kind(), Kind.ofCode(hit.kind()).map(Kind::seal).orElse(""), hit.title(),
					hit.reason().text(), hit.reason().line(), origin.prefix() + language.prefix() + hit.path()))
			.toList();
	}

	@GetMapping(path = "/search/suggest", produces = { "application/x-suggestions+json", "*/*" })
	ResponseEntity<List<Object>> lists(@RequestParam(defaultValue = "") String q, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		List<SearchResult.Hit> hits = this.search.suggest(q, language, MOST);
		List<Object> lists = List.of(q, hits.stream().map(SearchResult.Hit::title).toList(),
				hits.stream().map((hit) -> hit.reason().line()).toList(),
				hits.stream().map((hit) -> origin.to(hit.path(), language)).toList());
		return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, SUGGESTIONS.toString()).body(lists);
	}

}
