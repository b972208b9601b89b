package longhu.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class OpenApiTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/api/openapi", "/en/api/openapi", "/zh-hans/api/openapi", "/en/api/openapi.yaml" })
	void aParserFindsNothingWrongWithTheDocument(String path) throws Exception {
		SwaggerParseResult result = new OpenAPIV3Parser().readContents(text(path));
		assertThat(result.getMessages()).isEmpty();
		assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
		assertThat(result.getOpenAPI().getPaths()).hasSize(14);
	}

	@Test
	void everyOperationSaysAllOfItself() throws Exception {
		Set<String> ids = new HashSet<>();
		for (Map.Entry<String, JsonNode> path : operations(document("/en/api/openapi"))) {
			JsonNode operation = path.getValue();
			assertThat(path.getKey()).startsWith("/api/");
			assertThat(ids.add(operation.get("operationId").asString())).isTrue();
			assertThat(operation.get("summary").asString()).isNotBlank();
			assertThat(operation.get("description").asString()).isNotBlank();
			assertThat(operation.get("tags").size()).isEqualTo(1);
			assertThat(operation.get("security").size()).isZero();
			assertThat(operation.get("responses").propertyNames()).contains("200", "304", "400", "406", "429");
			assertThat(operation.get("responses").has("404")).isEqualTo(path.getKey().contains("{"));
			operation.get("parameters")
				.forEach(
						(parameter) -> assertThat(parameter.get("description").asString()).as(path.getKey() + parameter)
							.isNotBlank());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/en", "/zh-hans" })
	void everyExampleOnThePageIsTheAnswerOfToday(String prefix) throws Exception {
		Document page = Jsoup.parse(text(prefix + "/api"));
		for (Map.Entry<String, JsonNode> entry : operations(document(prefix + "/api/openapi"))) {
			String address = prefix + OperationView.example(entry.getKey(), entry.getValue());
			String shown = page.select("h3#" + entry.getValue().get("operationId").asString() + " ~ details pre")
				.first()
				.wholeText();
			assertThat(text(address).replaceAll("\\s", "")).as(address)
				.startsWith(shown.replaceFirst(" …$", "").replaceAll("\\s", ""));
		}
	}

	@Test
	void theDocumentIsAtTheOriginThatWasAskedAndLeavesNoPlaceOpen() throws Exception {
		for (String path : List.of("/api/openapi", "/en/api/openapi", "/zh-hans/api/openapi.yaml")) {
			assertThat(text(path)).doesNotContain("${");
		}
		assertThat(document("/api/openapi").at("/servers/0/url").asString()).isEqualTo("http://localhost");
		assertThat(new Yaml().<Map<String, Object>>load(text("/en/api/openapi.yaml")))
			.isEqualTo(JsonMapper.shared().treeToValue(document("/en/api/openapi"), Map.class));
	}

	@Test
	void everyAnswerHasTheShapeThatTheDocumentPromises() throws Exception {
		JsonNode document = document("/api/openapi");
		List<String> asked = new ArrayList<>(List.of("/api/entries/companies/zhipu", "/api/entries/eras/torch-plan",
				"/api/article/foreword", "/api/search?q=zzzz", "/api/search?q=zhipoo",
				"/api/claims/zhipu-three-billion", "/api/sources/article"));
		operations(document).forEach((entry) -> {
			asked.add(OperationView.example(entry.getKey(), entry.getValue()));
			if (!entry.getKey().contains("{")) {
				asked.add(entry.getKey());
			}
		});
		for (String address : asked) {
			JsonNode answer = JsonMapper.shared().readTree(text(address));
			assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(schema(document, address))
				.validate(answer)).as(address).isEmpty();
		}
	}

	/** The schema of the operation that answers an address, with all that it names. */
	private static JsonNode schema(JsonNode document, String address) {
		String path = address.replaceFirst("\\?.*", "");
		JsonNode operation = operations(document).stream()
			.filter((entry) -> path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
			.findFirst()
			.orElseThrow()
			.getValue();
		ObjectNode schema = (ObjectNode) operation.at("/responses/200/content/application~1json/schema").deepCopy();
		schema.set("components", document.get("components"));
		strict(schema.get("components").get("schemas"));
		return schema;
	}

	/** What is not promised is not sent either. */
	private static void strict(JsonNode schemas) {
		schemas.forEach((schema) -> {
			if (schema.has("properties")) {
				((ObjectNode) schema).put("additionalProperties", false);
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "/en/api,Longhu API", "/api,龍虎志API", "/zh-hans/api,龙虎志API" })
	void thePageShowsEveryOperationWithAnExampleToTry(String path, String title) throws Exception {
		Document page = Jsoup.parse(text(path));
		assertThat(page.select("h1").text()).isEqualTo(title);
		for (Map.Entry<String, JsonNode> entry : operations(document("/api/openapi"))) {
			assertThat(page.select("h3#" + entry.getValue().get("operationId").asString()).text())
				.isEqualTo("GET " + entry.getKey());
		}
		assertThat(page.select("pre").eachText()).anyMatch((call) -> call.startsWith("curl 'http://localhost"));
		for (String address : page.select("main p > a").eachAttr("href")) {
			this.mvc.perform(get(URI.create(address))).andExpect(status().isOk());
		}
	}

	@Test
	void theDocumentKeepsItsWordOnVersionsAndIsFoundFromThePage() throws Exception {
		JsonNode info = document("/en/api/openapi").get("info");
		assertThat(info.get("version").asString()).isEqualTo("1.0.0");
		assertThat(info.get("description").asString()).contains("Fields and parameters are only added");
		this.mvc.perform(get("/en/api")).andExpect(content().string(containsString("href=\"/en/api/openapi\"")));
	}

	static List<Map.Entry<String, JsonNode>> operations(JsonNode document) {
		return document.get("paths")
			.propertyStream()
			.map((path) -> Map.entry(path.getKey(), path.getValue().get("get")))
			.toList();
	}

	private JsonNode document(String path) throws Exception {
		return JsonMapper.shared().readTree(text(path));
	}

	private String text(String path) throws Exception {
		return this.mvc.perform(get(URI.create(path)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
