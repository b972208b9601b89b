package longhu.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import longhu.catalog.Citations;
import longhu.catalog.ClaimView;
import longhu.catalog.EventSubject;
import longhu.catalog.EventView;
import longhu.catalog.Events;
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
 * The ledger of claims, and dated events.
 */
@RestController
class LedgerApi {

	private final Lists lists;

	private final ListOperations operations;

	private final EntityDocuments documents;

	private final Events events;

	private final Citations citations;

	LedgerApi(Lists lists, ListOperations operations, EntityDocuments documents, Events events, Citations citations) {
		this.lists = lists;
		this.operations = operations;
		this.documents = documents;
		this.events = events;
		this.citations = citations;
	}

	/** A claim of the article. */
	record ClaimItem(String url, @JsonUnwrapped ClaimView claim) {
	}

	/** An event with the entries that it concerns. */
	record EventItem(@JsonUnwrapped EventView event, List<EntryRef> entries, List<EntityDocuments.Sourced> sources) {
	}

	@GetMapping(path = "/api/claims", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listClaims", tags = "claims")
	ResponseEntity<ListPage<ClaimItem>> claims(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		return this.lists.answer(this.operations.claims, given, language, origin,
				(rows, asked) -> rows.stream()
					.map((claim) -> new ClaimItem(origin.to(claim.path(), language), claim))
					.toList());
	}

	@GetMapping(path = "/api/claims/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "getClaim", tags = "claims")
	EntityDocuments.OfClaim claim(@Parameter(example = "zhipu-three-billion") @PathVariable String slug, Locale locale,
			Origin origin) {
		return this.documents.claim(slug, Language.of(locale), origin)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@GetMapping(path = "/api/events", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listEvents", tags = "events")
	ResponseEntity<ListPage<EventItem>> events(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		return this.lists.answer(this.operations.events, given, language, origin, (rows, asked) -> {
			List<Long> ids = rows.stream().map(EventView::id).toList();
			Map<Long, List<EntryRef>> entries = this.events.concerned(ids, language)
				.stream()
				.collect(Collectors.groupingBy(EventSubject::event,
						Collectors.mapping((one) -> EntryRef.of(one.kind(), one.slug(), one.title(), language, origin),
								Collectors.toList())));
			Map<Long, List<EntityDocuments.Sourced>> sources = EntityDocuments.sourced(this.citations.ofEvents(ids));
			return rows.stream()
				.map((event) -> new EventItem(event, entries.getOrDefault(event.id(), List.of()),
						sources.getOrDefault(event.id(), List.of())))
				.toList();
		});
	}

}
