package longhu.preview;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class PreviewTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void anEntryShowsItsNamesItsSentenceAndThreeFacts() throws Exception {
		assertThat(page("/companies/zhipu/preview")).contains("智谱华章", "Zhipu AI", "Zhìpǔ Huázhāng", "出自清華大學")
			.containsPattern("(?s)(<dt>.*?){3}")
			.doesNotContainPattern("(?s)(<dt>.*?){4}");
	}

	@Test
	void aParagraphIsShownWholeAndAClaimWithItsVerdict() throws Exception {
		assertThat(page("/article/transition/preview?p=p4")).contains("href=\"/article/transition#p4\"", "Prosperity7");
		assertThat(page("/companies/zhipu/preview?p=p1")).contains("href=\"/companies/zhipu#p1\"", "清華大學")
			.doesNotContain("<dl");
		assertThat(page("/en/article/transition/preview")).contains("href=\"/en/article/transition\"");
		assertThat(page("/claims/prosperity7-400-million/preview")).contains("class=\"verdict");
		assertThat(page("/sources/article/preview")).contains("class=\"grade\"");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/companies/nobody/preview", "/article/nothing/preview", "/article/transition/preview?p=p99",
					"/companies/zhipu/preview?p=p99", "/claims/nothing/preview", "/sources/nothing/preview" })
	void anUnknownTargetIsNotFound(String path) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().isNotFound());
	}

	@Test
	void onlyPreviewsMayStandInTheFrameOfAnotherSite() throws Exception {
		this.mvc.perform(get("/en/companies/zhipu/preview"))
			.andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors *")));
		this.mvc.perform(get("/companies/zhipu"))
			.andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")));
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

}
