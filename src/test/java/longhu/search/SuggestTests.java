package longhu.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.xpath;

@SpringBootTest
@AutoConfigureMockMvc
class SuggestTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@CsvSource({ "智,/companies/zhipu", "zhip,/companies/zhipu", "zp,/companies/zhipu", "商汤,/companies/sensetime",
			"senset,/companies/sensetime", "79,/policies/document-79", "肖克,/people/william-shockley",
			"火炬,/policies/torch-program", "senstime,/companies/sensetime", "ㄓˋㄆㄨ,/companies/zhipu",
			"doc79,/policies/document-79", "doc 79,/policies/document-79", "商场科技,/companies/sensetime" })
	void namesComeWhileOneTypes(String typed, String path) throws Exception {
		objects("/search/suggest", typed).andExpect(jsonPath("$[*].path").value(org.hamcrest.Matchers.hasItem(path)))
			.andExpect(jsonPath("$.length()").value(lessThanOrEqualTo(8)))
			.andExpect(jsonPath("$[0].kind").isNotEmpty())
			.andExpect(jsonPath("$[0].name").isNotEmpty())
			.andExpect(jsonPath("$[0].reason").isNotEmpty());
	}

	@Test
	void aSuggestionSaysWhatMatchedInTheLanguageOfThePage() throws Exception {
		objects("/en/search/suggest", "智谱").andExpect(jsonPath("$[0].name").value("Zhipu AI"))
			.andExpect(jsonPath("$[0].matched").value(containsString("智")))
			.andExpect(jsonPath("$[0].path").value("/en/companies/zhipu"));
	}

	@Test
	void browsersGetTheFourListsOfOpenSearch() throws Exception {
		this.mvc.perform(get("/search/suggest").queryParam("q", "智譜"))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("application/x-suggestions+json"))
			.andExpect(jsonPath("$", hasSize(4)))
			.andExpect(jsonPath("$[0]").value("智譜"))
			.andExpect(jsonPath("$[1][0]").value("智譜華章"))
			.andExpect(jsonPath("$[2][0]").value("簡稱：智譜"))
			.andExpect(jsonPath("$[3]", everyItem(startsWith("http://localhost/"))));
	}

	@Test
	void theDescriptionTellsABrowserWhereToAsk() throws Exception {
		this.mvc.perform(get("/en/opensearch.xml"))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("application/opensearchdescription+xml"))
			.andExpect(xpath("string-length(//*[local-name()='ShortName']) <= 16").booleanValue(true))
			.andExpect(xpath("//*[local-name()='Url'][@type='text/html']/@template")
				.string("http://localhost/en/search?q={searchTerms}"))
			.andExpect(xpath("//*[local-name()='Url'][@type='application/x-suggestions+json']/@template")
				.string("http://localhost/en/search/suggest?q={searchTerms}"));
		this.mvc.perform(get("/companies/zhipu")).andExpect(content().string(containsString("rel=\"search\"")));
	}

	private ResultActions objects(String path, String typed) throws Exception {
		return this.mvc.perform(get(path).queryParam("q", typed).accept(MediaType.APPLICATION_JSON))
			.andExpect(status().isOk());
	}

}
