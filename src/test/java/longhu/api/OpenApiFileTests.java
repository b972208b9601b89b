package longhu.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import longhu.catalog.Origin;
import org.junit.jupiter.api.Test;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the OpenAPI document from the controllers, by springdoc, which the program lacks.
 */
@SpringBootTest(properties = { "springdoc.api-docs.enabled=true", "springdoc.api-docs.version=openapi_3_1",
		"springdoc.paths-to-match=/api/**", "springdoc.paths-to-exclude=/api,/api/openapi*",
		// a class says what it answers, not how it fails
		"springdoc.override-with-generic-response=false" })
@Import({ OpenApiInfo.class, OpenApiOperations.class, SchemaNames.class, Texts.class })
@DirtiesContext
class OpenApiFileTests {

	private static final Path FILE = Path.of("src/main/resources", OpenApiEndpoint.FILE);

	static {
		// given by the portal and not by the client
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Origin.class);
	}

	@Autowired
	private OpenApiWebMvcResource springdoc;

	@Test
	void theFileIsWhatTheControllersSay() throws Exception {
		JsonMapper mapper = JsonMapper.shared();
		String made = mapper.writerWithDefaultPrettyPrinter()
			.writeValueAsString(mapper
				.readTree(this.springdoc.openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ENGLISH)))
				+ "\n";
		if (Boolean.getBoolean("openapi.write")) {
			Files.writeString(FILE, made);
		}
		assertThat(new String(Files.readAllBytes(FILE), StandardCharsets.UTF_8))
			.as("./mvnw test -Dtest=OpenApiFileTests -Dopenapi.write=true writes %s again", FILE)
			.isEqualTo(made);
	}

}
