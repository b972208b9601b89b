package longhu.api;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sources, and pairs of words of one meaning.
 */
@RestController
class ReferencesApi {

	private final Lists lists;

	private final ListOperations operations;

	private final EntityDocuments documents;

	ReferencesApi(Lists lists, ListOperations operations, EntityDocuments documents) {
		this.lists = lists;
		this.operations = operations;
		this.documents = documents;
	}

	/** A source; {@code page} is its page here, {@code url} where it stands. */
	record SourceItem(String page, @JsonUnwrapped SourceView source) {
	}

	/**
	 * What one thing is called.
	 *
	 * @param entry the address of the entry about it
	 */
	record TermItem(String english, String taiwan, String mainland, @Nullable String note, @Nullable String entry) {
	}

	@GetMapping(path = "/api/sources", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listSources", tags = "sources")
	ResponseEntity<ListPage<SourceItem>> sources(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		return this.lists.answer(this.operations.sources, given, language, origin,
				(rows, asked) -> rows.stream()
					.map((source) -> new SourceItem(origin.to("/sources/" + source.code(), language), source))
					.toList());
	}

	@GetMapping(path = "/api/sources/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "getSource", tags = "sources")
	EntityDocuments.OfSource source(@Parameter(example = "qiushi") @PathVariable String code, Locale locale,
			Origin origin) {
		return this.documents.source(code, Language.of(locale), origin)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@GetMapping(path = "/api/terms", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listTerms", tags = "terms")
	ResponseEntity<ListPage<TermItem>> terms(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		return this.lists.answer(this.operations.terms, given, language, origin, (rows, asked) -> rows.stream()
			.map((term) -> new TermItem(term.english(), term.taiwan(), term.mainland(),
					language.chinese() ? term.note() : term.noteEn(), EntryRef.url(term.path(), language, origin)))
			.toList());
	}

}
