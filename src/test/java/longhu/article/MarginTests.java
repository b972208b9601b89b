package longhu.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

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
 * What stands beside a paragraph, and what it weighs.
 */
@SpringBootTest
@AutoConfigureMockMvc
class MarginTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void aParagraphHasItsNamesDatesFiguresAndClaimsBesideIt() throws Exception {
		String margin = margin("/article/transition", "p4");
		assertThat(margin).contains("href=\"/companies/zhipu\"", "href=\"/companies/minimax\"")
			.contains(">日期</p>", "2023年6月至2025年2月13日")
			.contains(">數字</p>", "<strong>4億美元</strong>", "1,140萬名用戶")
			.contains(">查核</p>", "href=\"/claims/prosperity7-400-million\"", ">與他源不符</a>");
	}

	@Test
	void itSaysWhereElseItsNamesOccur() throws Exception {
		assertThat(margin("/article/transition", "p4")).contains("href=\"#p3\">第3節第3段</a>",
				"href=\"/article/foreword#p3\">前言第3段</a>");
		assertThat(margin("/article/transition", "p4")).doesNotContain("href=\"#p4\">第3節第4段</a>");
		assertThat(margin("/article", "transition-p4")).contains("href=\"#transition-p3\">第3節第3段</a>",
				"href=\"#foreword-p3\">前言第3段</a>");
		assertThat(margin("/en/article/transition", "p4")).contains("href=\"/en/article/foreword#p3\">Foreword ¶3</a>",
				">Dates</p>", "US$400 million");
	}

	@Test
	void namesCarryBothReadingsWithoutShowingThem() throws Exception {
		assertThat(margin("/article/transition", "p4"))
			.contains("<ruby>智譜華章<rt data-b=\"ㄓˋㄆㄨˇ ㄏㄨㄚˊㄓㄤ\" data-p=\"Zhìpǔ Huázhāng\"></rt></ruby>");
		assertThat(margin("/en/article/transition", "p4")).doesNotContain("<ruby>");
	}

	@ParameterizedTest
	@CsvSource({ "/article,30000", "/en/article,30000", "/zh-hans/article,30000", "/article/self-reliance,15000",
			"/en/article/self-reliance,15000", "/article/transition,15000" })
	void theTextStaysLight(String path, int most) throws Exception {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(compressed)) {
			zip.write(page(path).getBytes(StandardCharsets.UTF_8));
		}
		assertThat(compressed.size()).isLessThanOrEqualTo(most);
	}

	private String margin(String path, String id) throws Exception {
		String page = page(path);
		int from = page.indexOf("<div class=\"paragraph\" id=\"" + id + "\"");
		assertThat(from).isPositive();
		int to = page.indexOf("<div class=\"paragraph\"", from + 1);
		return page.substring(from, (to < 0) ? page.length() : to);
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

}
