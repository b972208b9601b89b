package longhu.api;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What stands in the head of a page as a document of its own.
 */
@RestController
class LinkedDataController {

	private final StructuredData data;

	private final Things things;

	LinkedDataController(StructuredData data, Things things) {
		this.data = data;
		this.things = things;
	}

	@GetMapping(
			path = { "/{folder:" + Kind.FOLDERS + "}", "/{folder:" + Kind.FOLDERS + "}/{slug}", "/article",
					"/article/{slug}", "/claims", "/claims/{slug}", "/sources", "/sources/{code}", "/terms" },
			produces = "application/ld+json")
	Map<String, Object> graph(HttpServletRequest request, Locale locale, Origin origin) {
		String path = request.getRequestURI();
		Language language = Language.of(locale);
		if (this.things.at(path, language, origin).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.data.graph(path, language, origin);
	}

}
