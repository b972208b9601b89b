package longhu;

import java.nio.charset.StandardCharsets;

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

/**
 * What a reader on the mainland sees.
 */
@SpringBootTest
@AutoConfigureMockMvc
class SimplifiedPageTests {

	@Autowired
	private MockMvc mvc;

	/** The main part of a page, which is all in simplified Chinese. */
	private String main(String path) throws Exception {
		String page = this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/zh-hans/article", "/zh-hans/claims", "/zh-hans/about", "/zh-hans/claims/delete-a-names" })
	void quotationMarksAreNotMixed(String path) throws Exception {
		assertThat(main(path)).doesNotContain("「", "」").contains("“", "”");
	}

	@Test
	void oneFirmHasOneNameOnAPage() throws Exception {
		assertThat(main("/zh-hans/claims/space-race-and-valley")).contains("仙童半导体").doesNotContain("快捷");
		assertThat(main("/zh-hans/places/silicon-valley")).contains("衍生出的仙童").doesNotContain("快捷");
	}

	@Test
	void theArticleHasNoWordsAtWhichTheReaderStumbles() throws Exception {
		assertThat(main("/zh-hans/article")).contains("有时干脆仿造", "科技集群", "税收减免", "中文语义")
			.doesNotContain("乾", "沙乌地", "聚落", "租税", "倚赖", "语意", "诱因", "挹注", "纪录");
	}

}
