package longhu.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Hidden;
import longhu.catalog.Editions;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document of the API after <a href="https://spec.openapis.org/oas/v3.1.1">OpenAPI
 * 3.1</a>. A test makes the file from the controllers; only its texts, which stand in it
 * as the keys of messages, and the origin of its addresses are those of the request.
 */
@Hidden
@RestController
class OpenApiEndpoint {

	static final String PATH = "/api/openapi";

	static final String FILE = "longhu/api/openapi.json";

	private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");

	private final String file;

	private final Editions editions;

	private final Messages messages;

	private final JsonMapper mapper;

	OpenApiEndpoint(Editions editions, Messages messages, JsonMapper mapper) throws IOException {
		this.file = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
		this.editions = editions;
		this.messages = messages;
		this.mapper = mapper;
	}

	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] json(Locale locale, Origin origin) {
		return document(Language.of(locale), origin).getBytes(StandardCharsets.UTF_8);
	}

	@GetMapping(path = PATH + ".yaml", produces = "application/yaml")
	byte[] yaml(Locale locale, Origin origin) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		return new Yaml(options).dump(this.mapper.readValue(document(Language.of(locale), origin), Map.class))
			.getBytes(StandardCharsets.UTF_8);
	}

	String document(Language language, Origin origin) {
		return PLACE.matcher(this.file).replaceAll((place) -> {
			String text = switch (place.group(1)) {
				case "origin" -> origin.text();
				case "licence" -> Objects.requireNonNullElseGet(this.editions.current().licence(),
						() -> this.messages.say("api.licence", language));
				default -> this.messages.say(place.group(1), language);
			};
			return Matcher.quoteReplacement(new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)));
		});
	}

}
