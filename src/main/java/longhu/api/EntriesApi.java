package longhu.api;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
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
 * Entries of all kinds: the list of them, and each with all that is known of it.
 */
@RestController
class EntriesApi {

	private final Lists lists;

	private final ListOperations operations;

	private final EntityDocuments documents;

	EntriesApi(Lists lists, ListOperations operations, EntityDocuments documents) {
		this.lists = lists;
		this.operations = operations;
		this.documents = documents;
	}

	@GetMapping(path = "/api/entries", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listEntries", tags = "entries")
	ResponseEntity<ListPage<EntryItem>> entries(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		return this.lists.answer(this.operations.entries, given, language, origin, (rows,
				asked) -> rows.stream().map((entry) -> EntryItem.of(entry, asked.fields(), language, origin)).toList());
	}

	@GetMapping(path = "/api/entries/{folder:" + Kind.FOLDERS + "}/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "getEntry", tags = "entries")
	EntityDocuments.OfEntry entry(@Parameter(example = "places") @PathVariable String folder,
			@Parameter(example = "route-128") @PathVariable String slug, Locale locale, Origin origin) {
		return this.documents.entry(folder + "/" + slug, Language.of(locale), origin)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
