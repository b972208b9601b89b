package longhu.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Real answers, held against the schema that is served.
 */
@SpringBootTest
@AutoConfigureMockMvc
class SchemaTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Entries entries;

	@Autowired
	private Claims claims;

	@Test
	void everyDocumentIsAsTheSchemaSays() throws Exception {
		List<String> faults = new ArrayList<>();
		for (var entry : this.entries.all(Language.ZH_HANT)) {
			check("entry", entry.path(), faults);
		}
		for (var claim : this.claims.all(Language.ZH_HANT)) {
			check("claim", "/en" + claim.path(), faults);
		}
		check("source", "/sources/article", faults);
		check("source", "/zh-hans/sources/zp-bb", faults);
		for (String index : List.of("/companies", "/en/article", "/claims", "/sources", "/terms", "/timeline",
				"/numbers")) {
			check("index", index, faults);
		}
		assertThat(faults).isEmpty();
	}

	/**
	 * With the objects of the schema closed, so that a field which it does not describe
	 * is found: describe it in {@code longhu/api/schema.json}.
	 */
	private void check(String definition, String path, List<String> faults) throws Exception {
		schema(definition).validate(json(path + ".json")).forEach((fault) -> faults.add(path + " " + fault));
	}

	private Schema schema(String definition) throws Exception {
		JsonNode document = json("/schema.json");
		close(document.get("$defs"));
		ObjectNode schema = (ObjectNode) document;
		schema.remove("anyOf");
		schema.remove("$id");
		schema.put("$ref", "#/$defs/" + definition);
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
	}

	private static void close(JsonNode node) {
		if (node instanceof ObjectNode object && object.has("properties") && object.has("required")) {
			object.put("additionalProperties", false);
		}
		node.forEach(SchemaTests::close);
	}

	@Test
	void theSchemaItselfIsOneAndKnowsWhatIsWrong() throws Exception {
		JsonNode document = json("/schema.json");
		assertThat(document.get("$id").asString()).isEqualTo("http://localhost/schema.json");
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
		assertThat(registry
			.getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
			.validate(document)).isEmpty();
		Schema schema = registry.getSchema(document);
		JsonNode entry = json("/companies/zhipu.json");
		assertThat(schema.validate(entry)).isEmpty();
		((ObjectNode) entry).put("kind", "nonsense");
		assertThat(schema.validate(entry)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/companies/zhipu.json,entry", "/en/article/transition.json,entry",
			"/claims/third-plenum-june.json,claim", "/sources/article.json,source", "/terms.json,index" })
	void anAnswerNamesItsSchema(String path, String definition) throws Exception {
		List<String> links = this.mvc.perform(get(path)).andReturn().getResponse().getHeaders("Link");
		assertThat(links).anyMatch((link) -> link.startsWith("</schema.json#" + definition + ">; rel=\"describedby\""));
		assertThat(json("/schema.json").get("$defs").get(definition).get("$anchor").asString()).isEqualTo(definition);
	}

	@Test
	void theSchemaHasAnAddressWithAndWithoutItsSuffix() throws Exception {
		this.mvc.perform(get("/schema"))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("application/schema+json"));
		this.mvc.perform(get("/schema.csv")).andExpect(status().isNotAcceptable());
	}

	private JsonNode json(String path) throws Exception {
		return JsonMapper.shared()
			.readTree(this.mvc.perform(get(path))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8));
	}

}
