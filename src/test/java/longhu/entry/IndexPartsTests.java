package longhu.entry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What the head of an entry and the index of its kind say of the entry's standing.
 */
@SpringBootTest
@AutoConfigureMockMvc
class IndexPartsTests {

	@Autowired
	private MockMvc mvc;

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

	@Test
	void anIndexTellsTheEntriesOfTheArticleFromThoseAroundIt() throws Exception {
		String xi = "<a href=\"/people/xi-jinping\"";
		String yin = "<a href=\"/people/yin-qi\"";
		assertThat(page("/people")).contains(xi, yin, "href=\"/people?in=article\"", "文章以外的");
		assertThat(page("/people?in=article")).contains(xi, "content=\"noindex").doesNotContain(yin);
		assertThat(page("/people?in=around")).contains(yin).doesNotContain(xi);
		assertThat(page("/en/people?in=around")).contains("href=\"/en/people?in=article\"", "not in the article");
		this.mvc.perform(get("/people?in=both")).andExpect(status().isBadRequest());
	}

	@Test
	void anEntrySaysHowFarItsSourcesReachInThreeLanguages() throws Exception {
		assertThat(page("/companies/zhipu")).containsPattern("(?s)資料至202\\d年.{0,80}查核於2026-\\d\\d-\\d\\d");
		assertThat(page("/zh-hans/companies/zhipu")).containsPattern("资料至202\\d年");
		assertThat(page("/en/companies/zhipu")).containsPattern("Sources to ([A-Z][a-z]+ )?202\\d");
	}

	@Test
	void howSureAFactIsStandsBesideItInWords() throws Exception {
		assertThat(page("/companies/zhipu")).contains("class=\"sure reported\">據報</span>");
		// what is well sourced needs no word
		assertThat(page("/en/organizations/nsfc")).doesNotContain("class=\"sure established\"");
	}

	@Test
	void aSourceSaysWhichReportItRetells() throws Exception {
		assertThat(page("/sources/ooda")).contains("轉述自", "<a href=\"/sources/al-wsj\"");
		assertThat(page("/zh-hans/sources/ooda")).contains("转述自");
		assertThat(page("/en/sources/d79-af")).contains("Retells");
		assertThat(page("/en/sources/article")).doesNotContain("Retells");
	}

}
