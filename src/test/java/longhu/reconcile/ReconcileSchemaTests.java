package longhu.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Holds questions and answers against the published schemas of both versions.
 */
@SpringBootTest
@AutoConfigureMockMvc
class ReconcileSchemaTests {

	private static final String QUERIES = """
			{"a": {"query": "智譜", "type": "company", "limit": 3, "type_strict": "any",
			  "properties": [{"pid": "group", "v": {"id": "group:ai-six-tigers", "name": "六小虎"}}, {"pid": "founded", "v": 2019}]},
			 "b": {"query": "中關村"}, "c": {"query": "沒有這個"}, "d": {"properties": [{"pid": "group", "v": ["六小虎", "四小龍"]}]}}""";

	private static final String DRAFT_QUERIES = """
			{"queries": [{"type": "company", "limit": 3, "lang": "zh-Hant", "conditions": [
			  {"matchType": "name", "propertyValue": "智譜"},
			  {"matchType": "property", "propertyId": "group", "propertyValue": "六小虎", "required": true, "matchQuantifier": "any"}]},
			 {"conditions": [{"matchType": "id", "propertyValue": "company:zhipu"}]},
			 {"conditions": [{"matchType": "name", "propertyValue": "沒有這個"}]}]}""";

	private static final String EXTEND = """
			{"ids": ["company:zhipu", "company:sensetime", "place:zhongguancun", "none"], "properties": [
			  {"id": "group"}, {"id": "founded"}, {"id": "valuation"}, {"id": "listed"}, {"id": "names"}, {"id": "stake"},
			  {"id": "to:based-in", "settings": {"language": "en", "limit": 1}}, {"id": "from:based-in"}, {"id": "founded", "settings": {"form": "text"}}]}""";

	private static final Map<String, Schema> SCHEMAS = new HashMap<>();

	@Autowired
	private MockMvc mvc;

	@Test
	void version02() throws Exception {
		for (String prefix : List.of("", "/en", "/zh-hans")) {
			String at = prefix + "/reconcile";
			check("0.2", "manifest", get(at));
			checkText("0.2", "reconciliation-query-batch", QUERIES);
			check("0.2", "reconciliation-result-batch", get(at).queryParam("queries", QUERIES));
			check("0.2", "reconciliation-result-batch", post(at).param("queries", QUERIES));
			checkText("0.2", "data-extension-query", EXTEND);
			check("0.2", "data-extension-response", get(at).queryParam("extend", EXTEND));
			check("0.2", "data-extension-response", post(at).param("extend", EXTEND));
			shared("0.2", at);
		}
	}

	@Test
	void draftOfVersion10() throws Exception {
		for (String prefix : List.of("", "/en", "/zh-hans")) {
			String at = prefix + "/reconcile/v1";
			check("1.0-draft", "manifest", get(at));
			checkText("1.0-draft", "reconciliation-query-batch", DRAFT_QUERIES);
			for (String path : List.of("/match", "/reconcile")) {
				check("1.0-draft", "reconciliation-result-batch",
						post(at + path).contentType(MediaType.APPLICATION_JSON).content(DRAFT_QUERIES));
			}
			checkText("1.0-draft", "data-extension-query", EXTEND);
			check("1.0-draft", "data-extension-response",
					post(at + "/extend").contentType(MediaType.APPLICATION_JSON).content(EXTEND));
			shared("1.0-draft", at);
		}
	}

	private void shared(String version, String at) throws Exception {
		check(version, "suggest-entities-response", get(at + "/suggest/entity").queryParam("prefix", "智"));
		check(version, "suggest-properties-response", get(at + "/suggest/property").queryParam("prefix", ""));
		check(version, "suggest-types-response", get(at + "/suggest/type").queryParam("prefix", ""));
		check(version, "data-extension-property-proposal", get(at + "/extend/propose").queryParam("type", "company"));
	}

	private void check(String version, String schema, MockHttpServletRequestBuilder request) throws Exception {
		var response = this.mvc.perform(request).andReturn().getResponse();
		String answer = response.getContentAsString(StandardCharsets.UTF_8);
		assertThat(response.getStatus()).as(answer).isEqualTo(200);
		checkText(version, schema, answer);
	}

	private static void checkText(String version, String name, String json) {
		String schemas = System.getProperty("schemas");
		Assumptions.assumeTrue(schemas != null, "skipped: needs -Dschemas=DIR with the published schemas");
		Schema schema = SCHEMAS.computeIfAbsent(version + "/" + name,
				(key) -> schema(Path.of(schemas, "reconcile", version), name));
		assertThat(schema.validate(json, InputFormat.JSON)).as(version + " " + name + " " + json).isEmpty();
	}

	/** They refer to each other by addresses, which are files beside them. */
	private static Schema schema(Path folder, String name) {
		Function<String, String> file = (address) -> address.startsWith("http://json-schema.org") ? null
				: read(folder, address.contains("swagger.io") ? "openapi" : address.replaceAll(".*/|\\.json$", ""));
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, (registry) -> registry.schemas(file))
			.getSchema(read(folder, name), InputFormat.JSON);
	}

	/** {@code schema#} means the newest draft, of which the validator knows no end. */
	private static String read(Path folder, String name) {
		try {
			return Files.readString(folder.resolve(name + ".json"))
				.replace("http://json-schema.org/schema#", "http://json-schema.org/draft-07/schema#");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
