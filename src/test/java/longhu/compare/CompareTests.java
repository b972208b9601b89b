package longhu.compare;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class CompareTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void factsStandSideBySideAndWhatIsNotKnownIsSaid() throws Exception {
		assertThat(page("/compare?entries=companies/zhipu,companies/openai,companies/minimax")).contains("noindex",
				"查無資料", "原文段落", ">共同的關係<");
	}

	@Test
	void theDatesOfAllStandOnOneAxisAndWhatIsNotDatedSaysSo() throws Exception {
		Document page = Jsoup.parse(page("/en/compare?group=ai-six-tigers"));
		Elements lanes = page.select("section.common li:has(p)");
		assertThat(lanes).hasSize(6);
		assertThat(lanes.select("svg").eachAttr("width").stream().distinct()).hasSize(1);
		assertThat(lanes).allMatch((lane) -> !lane.select("rect title").isEmpty());
		assertThat(page.select(".compare svg")).isEmpty();
		Document undated = Jsoup.parse(page("/compare?entries=concepts/tech-sovereignty,concepts/open-source"));
		assertThat(undated.select("section.common li:has(p)"))
			.allMatch((lane) -> !lane.select("rect").isEmpty() || lane.selectFirst("p").text().contains("查無資料"));
	}

	@Test
	void aGroupIsComparedAsAWholeAndNothingIsAveraged() throws Exception {
		assertThat(page("/compare?group=ai-six-tigers")).contains("月之暗面", "階躍星辰", "零一萬物", "只有智譜華章有")
			.doesNotContain("平均");
	}

	@Test
	void onlyDifferencesLeavesOutWhatIsTheSame() throws Exception {
		assertThat(page("/compare?group=ai-four-dragons&only=differences")).doesNotContain("<tr class=\"same\">");
	}

	@Test
	void everyEntryLeadsToAComparison() throws Exception {
		assertThat(page("/companies/zhipu")).contains("href=\"/compare?group=ai-six-tigers\"",
				"href=\"/compare/companies?with=zhipu\"");
		assertThat(page("/groups/ai-six-tigers")).contains("href=\"/compare?group=ai-six-tigers\"");
		assertThat(page("/compare/companies?with=zhipu")).contains("value=\"companies/zhipu\" checked");
	}

	@ParameterizedTest
	@ValueSource(strings = { "companies/zhipu", "companies/zhipu,companies/zhipu", "companies/zhipu,people/tang-jie",
			"companies/zhipu,companies/nobody", "nothing", ",", "a/b/c,/",
			"companies/zhipu,companies/minimax,companies/moonshot,companies/01ai,companies/stepfun" })
	void whatCannotBeComparedIsAnsweredByTheFormAndTheReason(String entries) throws Exception {
		assertThat(this.mvc.perform(get("/compare").queryParam("entries", entries))
			.andExpect(status().is((entries.replace(",", "").isEmpty()) ? 200 : 400))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("name=\"entries\"");
	}

	@Test
	void unknownGroupsAndKindsAreNotFound() throws Exception {
		this.mvc.perform(get("/compare?group=nobody")).andExpect(status().isNotFound());
		this.mvc.perform(get("/compare/nothing")).andExpect(status().isNotFound());
		this.mvc.perform(get("/compare/article")).andExpect(status().isNotFound());
		this.mvc.perform(get("/compare?only=x")).andExpect(status().isBadRequest());
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

}
