package longhu.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import longhu.catalog.Kind;
import longhu.catalog.Origin;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the fields of the pages' JSON mean, as JSON Schema 2020-12.
 */
@RestController
class SchemaController {

	static final String PATH = "/schema";

	private final String schema;

	SchemaController() throws IOException {
		this.schema = new ClassPathResource("longhu/api/schema.json").getContentAsString(StandardCharsets.UTF_8)
			.replace("KINDS", Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining("\",\n    \"")));
	}

	@GetMapping(path = PATH, produces = { "application/schema+json", MediaType.APPLICATION_JSON_VALUE })
	String schema(Origin origin) {
		return this.schema.replace("ORIGIN", origin.text());
	}

}
