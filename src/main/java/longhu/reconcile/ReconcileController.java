package longhu.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Version 0.2 of the protocol, which OpenRefine speaks: one address for the manifest, for
 * batches of queries and for fetching properties
 * (<a href="https://reconciliation-api.github.io/specs/0.2/">specification</a>).
 */
@RestController
@RequestMapping(path = "/reconcile", produces = MediaType.APPLICATION_JSON_VALUE)
class ReconcileController {

	private final Manifests manifests;

	private final Candidates candidates;

	private final Properties properties;

	private final Extension extension;

	ReconcileController(Manifests manifests, Candidates candidates, Properties properties, Extension extension) {
		this.manifests = manifests;
		this.candidates = candidates;
		this.properties = properties;
		this.extension = extension;
	}

	/** The candidates of one query. */
	record Result(List<CandidateView> result) {
	}

	@GetMapping
	Object read(@RequestParam Map<String, String> parameters, Locale locale, Origin origin) {
		return (parameters.containsKey("queries") || parameters.containsKey("extend"))
				? answer(parameters, locale, origin) : this.manifests.of02(Language.of(locale), origin);
	}

	@PostMapping
	Object answer(@RequestParam Map<String, String> parameters, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		String queries = parameters.get("queries");
		String extend = parameters.get("extend");
		if ((queries == null) == (extend == null)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"Send a form with one of 'queries' and 'extend', each an object in JSON.");
		}
		return (queries != null) ? results(JsonInput.read(queries, "queries"), language)
				: this.extension.of(JsonInput.read(String.valueOf(extend), "extend"), language, origin);
	}

	private Map<String, Result> results(JsonInput batch, Language language) {
		List<List<CandidateView>> found = this.candidates.of(QueryReader.of02(batch), language,
				this.properties.all(language));
		Map<String, Result> results = new LinkedHashMap<>();
		for (String key : batch.node().propertyNames()) {
			results.put(key, new Result(found.get(results.size())));
		}
		return results;
	}

}
