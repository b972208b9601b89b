package longhu.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.Valid;
import longhu.catalog.Address;
import longhu.catalog.CsvParameters;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Rows;
import longhu.catalog.TableSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * An index as JSON, as Markdown and as CSV; {@code ?bom=1} puts a byte order mark before
 * the CSV, by which Excel knows that it is UTF-8.
 */
@RestController
class TableController {

	private static final String KIND = "/{folder:" + Kind.FOLDERS + "}";

	private final List<TableSource> tables;

	private final EntityDocuments documents;

	private final LedgerMarkdown ledgers;

	TableController(List<TableSource> tables, EntityDocuments documents, LedgerMarkdown ledgers) {
		this.ledgers = ledgers;
		this.tables = tables;
		this.documents = documents;
	}

	/** An index with its rows as objects. */
	record Index(String url, String edition, Language language, List<Map<String, @Nullable Object>> items) {
	}

	@GetMapping(path = { KIND, "/article", "/claims", "/sources", "/terms", "/timeline", "/numbers" },
			produces = MediaType.APPLICATION_JSON_VALUE)
	Index json(Address address, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		return new Index(origin.to(address.path() + address.question(), language), this.documents.edition(), language,
				rows(address, language, origin).objects());
	}

	@GetMapping(path = { KIND, "/article", "/claims", "/sources", "/terms", "/timeline", "/numbers" },
			produces = "text/csv;charset=UTF-8")
	String csv(@Valid CsvParameters written, Address address, Locale locale, Origin origin) {
		return written.begin() + rows(address, Language.of(locale), origin).csv();
	}

	@GetMapping(path = { KIND, "/article", "/claims", "/sources", "/terms", "/timeline", "/numbers" },
			produces = DocumentController.MARKDOWN)
	String text(Address address, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		String index = address.path().substring(1);
		Map<String, Object> matter = new LinkedHashMap<>();
		matter.put("title", "");
		matter.put("language", language.tag());
		matter.put("edition", this.documents.edition());
		matter.put("url", origin.to("/" + index + address.question(), language));
		return this.ledgers.of(index, rows(address, language, origin), matter, language);
	}

	private Rows rows(Address address, Language language, Origin origin) {
		return this.tables.stream()
			.filter((table) -> table.lists(address.path()))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
			.rows(address, language, origin);
	}

}
