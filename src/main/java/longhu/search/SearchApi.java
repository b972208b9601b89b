package longhu.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import longhu.catalog.Address;
import longhu.catalog.CsvParameters;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same as the page of results for programs: JSON, and CSV (RFC 4180) of
 * {@value #ROWS} hits a page. The {@code Link} header leads to the next.
 */
@RestController
class SearchApi {

	/** A longer address has no room in a header; it stands in the body. */
	private static final int LONGEST_LINK = 2000;

	private static final int ROWS = 100;

	private final Search search;

	SearchApi(Search search) {
		this.search = search;
	}

	/**
	 * The answer.
	 *
	 * @param shortened whether the question was too long
	 * @param loose whether nothing matched all words, and these match some
	 * @param partial whether the time was up before all was looked at
	 * @param facets counts by facet and value
	 * @param next the address of the next page, or null on the last one
	 */
	@Schema(name = "Found")
	record Answer(String query, boolean shortened, boolean loose, SearchResult.@Nullable Correction corrected,
			long total, int page, boolean partial, Map<String, List<SearchResult.Value>> facets, List<Match> hits,
			@Nullable String next) {
	}

	/**
	 * A hit.
	 *
	 * @param path its address without host
	 * @param highlights pieces of HTML in which what matched is marked, by place
	 */
	@Schema(name = "Hit")
	record Match(String path, String kind, String title, Map<String, String> titles, String summary, Why reason,
			Map<String, String> highlights) {
	}

	@Schema(name = "Reason")
	record Why(String code, String label, String text) {
	}

	@GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "search", tags = "search", parameters = {
			@Parameter(name = "q", in = ParameterIn.QUERY, example = "智谱"),
			@Parameter(name = "kind", in = ParameterIn.QUERY, example = "company"),
			@Parameter(name = "in", in = ParameterIn.QUERY,
					schema = @Schema(types = "string", allowableValues = { "article", "around" })),
			@Parameter(name = "group", in = ParameterIn.QUERY), @Parameter(name = "era", in = ParameterIn.QUERY),
			@Parameter(name = "section", in = ParameterIn.QUERY), @Parameter(name = "language", in = ParameterIn.QUERY),
			@Parameter(name = "founded", in = ParameterIn.QUERY), @Parameter(name = "place", in = ParameterIn.QUERY),
			@Parameter(name = "sort", in = ParameterIn.QUERY,
					schema = @Schema(types = "string", allowableValues = { "relevance", "name", "date" })),
			@Parameter(name = "page", in = ParameterIn.QUERY,
					schema = @Schema(types = "integer", minimum = "1", maximum = "50")),
			@Parameter(name = "literal", in = ParameterIn.QUERY) })
	ResponseEntity<Answer> search(@Parameter(hidden = true) @Valid SearchParameters asked,
			@Parameter(hidden = true) Address address, Origin origin) {
		return linked(answer(asked, address, "/api/search", origin));
	}

	@GetMapping(path = "/search", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Answer> page(@Valid SearchParameters asked, Address address, Origin origin) {
		return linked(answer(asked, address, "/search.json", origin));
	}

	@GetMapping(path = "/search", produces = "text/csv;charset=UTF-8")
	ResponseEntity<String> csv(@Valid SearchParameters asked, @Valid CsvParameters written, Address address,
			Origin origin) throws IOException {
		Language language = address.language();
		SearchRequest wanted = SearchRequest.of(asked, address, this.search.labels());
		SearchResult found = this.search.find(wanted, ROWS);
		StringBuilder text = new StringBuilder(written.begin());
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
			answer.header(HttpHeaders.LINK, "<" + next + (written.marked() ? "&bom=1" : "") + ">; rel=\"next\"");
		}
		return answer.body(text.toString());
	}

	private static ResponseEntity<Answer> linked(Answer answer) {
		ResponseEntity.BodyBuilder response = ResponseEntity.ok();
		if (answer.next() != null && answer.next().length() <= LONGEST_LINK) {
			response.header(HttpHeaders.LINK, "<" + answer.next() + ">; rel=\"next\"");
		}
		return response.body(answer);
	}

	/**
	 * A page of the answer.
	 * @param path where the next one is
	 */
	private Answer answer(SearchParameters asked, Address address, String path, Origin origin) {
		SearchRequest wanted = SearchRequest.of(asked, address, this.search.labels());
		SearchResult found = this.search.find(wanted, Search.PAGE);
		Map<String, List<SearchResult.Value>> facets = new LinkedHashMap<>();
		found.facets().forEach((group) -> facets.put(group.code(), group.values()));
		return new Answer(found.question().text(), found.question().shortened(), found.question().loose(),
				found.corrected(), found.total(), wanted.page(), found.partial(), facets,
				found.hits().stream().map(SearchApi::match).toList(), next(wanted, found, path, origin));
	}

	/** Pages end where the search answers no further one. */
	private static @Nullable String next(SearchRequest wanted, SearchResult found, String path, Origin origin) {
		return found.more(wanted.page())
				? origin.to(wanted.address(wanted.page() + 1), wanted.language()).replaceFirst("/search\\?", path + "?")
				: null;
	}

	private static Match match(SearchResult.Hit hit) {
		Map<String, String> titles = new LinkedHashMap<>();
		hit.titles().forEach((language, title) -> titles.put(language.tag(), title));
		Map<String, String> highlights = new LinkedHashMap<>();
		highlights.put("summary", hit.summary());
		if (!hit.reason().html().isEmpty()) {
			highlights.put(hit.reason().code(), hit.reason().html());
		}
		return new Match(hit.path(), hit.kind(), hit.title(), titles, hit.plainSummary(),
				new Why(hit.reason().code(), hit.reason().label(), hit.reason().text()), highlights);
	}

}
