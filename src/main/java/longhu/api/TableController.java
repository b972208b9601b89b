package longhu.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Address;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * An index as JSON, as Markdown and as CSV; {@code ?bom=1} puts a byte order mark before
 * the CSV, by which Excel knows that it is UTF-8.
 */
@RestController
class TableController {

	private static final String KIND = "/{folder:" + Kind.FOLDERS + "}";

	private final Indexes indexes;

	private final Documents documents;

	private final LedgerMarkdown ledgers;

	TableController(Indexes indexes, Documents documents, LedgerMarkdown ledgers) {
		this.ledgers = ledgers;
		this.indexes = indexes;
		this.documents = documents;
	}

	/** An index with its rows as objects. */
	record Index(String url, String edition, Language language, List<Map<String, @Nullable Object>> items) {
	}

	@GetMapping(path = { KIND, "/article", "/claims", "/sources", "/terms", "/timeline", "/numbers" },
			produces = MediaType.APPLICATION_JSON_VALUE)
	Index json(Address address, Locale locale, Origin origin) {
		whole(address);
		Language language = Language.of(locale);
		String path = address.path();
		return new Index(origin.to(path, language), this.documents.edition(), language,
				this.indexes.of(path.substring(1), language, origin).objects());
	}

	@GetMapping(path = { KIND, "/article", "/claims", "/sources", "/terms", "/timeline", "/numbers" },
			produces = "text/csv;charset=UTF-8")
	String csv(@RequestParam(defaultValue = "0") String bom, Address address, Locale locale, Origin origin) {
		whole(address);
		if (!List.of("0", "1").contains(bom)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "bom is 0 or 1");
		}
		String text = this.indexes.of(address.path().substring(1), Language.of(locale), origin).csv();
		return bom.equals("1") ? "\uFEFF" + text : text;
	}

	@GetMapping(path = { KIND, "/article", "/claims", "/sources", "/terms", "/timeline", "/numbers" },
			produces = DocumentController.MARKDOWN)
	String text(Address address, Locale locale, Origin origin) {
		whole(address);
		Language language = Language.of(locale);
		String index = address.path().substring(1);
		Map<String, Object> matter = new LinkedHashMap<>();
		matter.put("title", "");
		matter.put("language", language.tag());
		matter.put("edition", this.documents.edition());
		matter.put("url", origin.to("/" + index, language));
		return this.ledgers.of(index, this.indexes.of(index, language, origin), matter, language);
	}

	/** What a page filters, these forms do not: all rows must not pass for some. */
	private static void whole(Address address) {
		if (!Set.of("bom").containsAll(address.query().keySet())) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"this form holds all rows and takes no parameter but bom; filters are at /api");
		}
	}

}
