package longhu.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class AnswerBoxTests {

	private static final String BOX = "id=\"answer\"";

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/search|智譜 估值|/numbers?measure=valuation",
			"/en/search|valuation|/en/numbers?measure=valuation",
			"/zh-hans/search|月之暗面 投资人|/zh-hans/network?entry=companies/moonshot&type=invested-in&type=shareholder-of",
			"/en/search|who invested in MiniMax|/en/network?entry=companies/minimax&type=invested-in&type=shareholder-of" })
	void figuresAndHoldersStandAboveTheHitsWithALinkToAllOfThem(String page, String question, String more)
			throws Exception {
		this.mvc.perform(get(page).queryParam("q", question))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(BOX)))
			.andExpect(content().string(containsString("href=\"" + more.replace("&", "&amp;") + "\"")));
		this.mvc.perform(get(more)).andExpect(status().isOk());
	}

	@Test
	void whatIsNotAskedForIsNotAnswered() throws Exception {
		this.mvc.perform(get("/search").queryParam("q", "智譜")).andExpect(content().string(not(containsString(BOX))));
	}

	/** The title of a source is no entry of that name, either. */
	@ParameterizedTest
	@CsvSource({ "Mistral, true", "Xiaomi, true", "DeepSeek, false", "zhipu, false", "Zhongguancun, false" })
	void anOutsideNameIsSaidToBeOnlyMentioned(String name, boolean outside) throws Exception {
		String told = "no entry called";
		this.mvc.perform(get("/en/search").queryParam("q", name))
			.andExpect(content().string(outside ? containsString(told) : not(containsString(told))));
	}

	@Test
	void thePageSaysWhatQuotationMarksDoAndHasNoFacetForLanguages() throws Exception {
		this.mvc.perform(get("/en/search").queryParam("q", "\"made in china 2025\" -huawei"))
			.andExpect(content().string(containsString("in a row")))
			.andExpect(content().string(not(containsString("name=\"language\""))));
	}

}
