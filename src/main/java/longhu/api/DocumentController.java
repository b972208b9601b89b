package longhu.api;

import java.util.Locale;
import java.util.Optional;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * A page as JSON and as Markdown. The patterns are those of the pages, word for word, so
 * that what the client accepts decides and not the pattern.
 */
@RestController
class DocumentController {

	static final String MARKDOWN = "text/markdown;charset=UTF-8";

	private final EntityDocuments documents;

	private final EntryMarkdown markdown;

	private final LedgerMarkdown ledgers;

	DocumentController(EntityDocuments documents, EntryMarkdown markdown, LedgerMarkdown ledgers) {
		this.ledgers = ledgers;
		this.documents = documents;
		this.markdown = markdown;
	}

	@GetMapping(path = "/{folder:" + Kind.FOLDERS + "}/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
	EntityDocuments.OfEntry entry(@PathVariable String folder, @PathVariable String slug, Locale locale,
			Origin origin) {
		return known(this.documents.entry(folder + "/" + slug, Language.of(locale), origin));
	}

	@GetMapping(path = "/article/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
	EntityDocuments.OfEntry section(@PathVariable String slug, Locale locale, Origin origin) {
		return known(this.documents.entry("article/" + slug, Language.of(locale), origin));
	}

	@GetMapping(path = "/{folder:" + Kind.FOLDERS + "}/{slug}", produces = MARKDOWN)
	String entryText(@PathVariable String folder, @PathVariable String slug, Locale locale, Origin origin) {
		return this.markdown.of(entry(folder, slug, locale, origin));
	}

	@GetMapping(path = "/article/{slug}", produces = MARKDOWN)
	String sectionText(@PathVariable String slug, Locale locale, Origin origin) {
		return this.markdown.of(section(slug, locale, origin));
	}

	@GetMapping(path = "/claims/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
	EntityDocuments.OfClaim claim(@PathVariable String slug, Locale locale, Origin origin) {
		return known(this.documents.claim(slug, Language.of(locale), origin));
	}

	@GetMapping(path = "/sources/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
	EntityDocuments.OfSource source(@PathVariable String code, Locale locale, Origin origin) {
		return known(this.documents.source(code, Language.of(locale), origin));
	}

	@GetMapping(path = "/claims/{slug}", produces = MARKDOWN)
	String claimText(@PathVariable String slug, Locale locale, Origin origin) {
		return this.ledgers.of(claim(slug, locale, origin), origin);
	}

	@GetMapping(path = "/sources/{code}", produces = MARKDOWN)
	String sourceText(@PathVariable String code, Locale locale, Origin origin) {
		return this.ledgers.of(source(code, locale, origin), Language.of(locale), origin);
	}

	private static <T> T known(Optional<T> document) {
		return document.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
