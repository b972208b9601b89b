package longhu.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The draft of version 1.0 of the protocol, which has JSON in bodies and a path for each
 * service
 * (<a href="https://reconciliation-api.github.io/specs/draft/">specification</a>).
 */
@RestController
@RequestMapping(path = "/reconcile/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftController {

	/** Bytes of a body: a full batch of long names has far fewer. */
	private static final int LARGEST = 2 * 1024 * 1024;

	private final Manifests manifests;

	private final Candidates candidates;

	private final Properties properties;

	private final Extension extension;

	DraftController(Manifests manifests, Candidates candidates, Properties properties, Extension extension) {
		this.manifests = manifests;
		this.candidates = candidates;
		this.properties = properties;
		this.extension = extension;
	}

	/** The candidates of each query, in the order of the queries. */
	record Results(List<Result> results) {
	}

	record Result(List<CandidateView> candidates) {
	}

	@GetMapping
	Map<String, Object> manifest(Locale locale, Origin origin) {
		return this.manifests.of10(Language.of(locale), origin);
	}

	/** The path has been {@code /reconcile} in earlier states of the draft. */
	@PostMapping(path = { "/match", "/reconcile" }, consumes = MediaType.APPLICATION_JSON_VALUE)
	Results match(InputStream body, Locale locale) throws IOException {
		Language language = Language.of(locale);
		return new Results(this.candidates.of(QueryReader.of10(read(body)), language, this.properties.all(language))
			.stream()
			.map(Result::new)
			.toList());
	}

	@PostMapping(path = "/extend", consumes = MediaType.APPLICATION_JSON_VALUE)
	Map<String, Object> extend(InputStream body, Locale locale, Origin origin) throws IOException {
		return Extension.of10(this.extension.of(read(body), Language.of(locale), origin));
	}

	private static JsonInput read(InputStream body) throws IOException {
		byte[] bytes = body.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE,
					"The body has more than %d bytes.".formatted(LARGEST));
		}
		return JsonInput.read(new String(bytes, StandardCharsets.UTF_8), "the body");
	}

}
