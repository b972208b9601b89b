package longhu.cite;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * CSL-JSON against the schema that the Citation Style Language publishes.
 */
@SpringBootTest
@AutoConfigureMockMvc
class CslSchemaTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/companies/zhipu", "/en/companies/sensetime", "/zh-hans/policies/document-79", "/article",
			"/article/transition", "/en/article/foreword", "/claims/third-plenum-june", "/sources/article",
			"/sources/nsfc-30", "/sources/zp-bb" })
	void isAsTheSchemaSays(String path) throws Exception {
		String schemas = System.getProperty("schemas");
		Assumptions.assumeTrue(schemas != null, "skipped: needs -Dschemas=DIR with the published schemas");
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
			.getSchema(Files.readString(Path.of(schemas, "csl-data.json")));
		String json = this.mvc.perform(get(path + ".csl.json"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
	}

}
