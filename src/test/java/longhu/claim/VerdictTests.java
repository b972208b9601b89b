package longhu.claim;

import java.nio.charset.StandardCharsets;

import longhu.catalog.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The six verdicts, under the same codes and words wherever claims are shown.
 */
@SpringBootTest
@AutoConfigureMockMvc
class VerdictTests {

	@Autowired
	private MockMvc mvc;

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource({ "supported,有據,有据,supported", "partly,部分有據,部分有据,partly supported",
			"contradicted,與他源不符,与他源不符,other sources disagree", "no-evidence,查無旁證,查无旁证,no other evidence found",
			"not-yet-due,時候未到,时候未到,not due yet", "unverifiable,無從查證,无从查证,cannot be judged" })
	void eachIsAChoiceAndAClassOfItsOwn(String code, String hant, String hans, String english) throws Exception {
		String mark = "<span class=\"verdict " + code + "\">";
		assertThat(page("/claims?verdict=" + code)).contains(mark + hant + "</span>").contains("value=\"" + code);
		assertThat(page("/zh-hans/claims?verdict=" + code)).contains(mark + hans + "</span>");
		assertThat(page("/en/claims?verdict=" + code)).contains(mark + english + "</span>");
		assertThat(page("/api/claims?verdict=" + code)).contains("\"verdict\":\"" + code + "\"");
	}

	@Test
	void theContractsNameAllSix() throws Exception {
		for (String contract : new String[] { "/schema.json", "/api/openapi", "/en/api/openapi.yaml" }) {
			assertThat(page(contract)).as(contract).contains(Claims.VERDICTS);
		}
	}

}
