package longhu.index;

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
class IndexTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void namesStandUnderTheStrokesOfTheirFirstCharacter() throws Exception {
		String page = page("/index/stroke");
		assertThat(page.indexOf(">4畫<")).isPositive().isLessThan(page.indexOf(">月之暗面<"));
		assertThat(page.indexOf(">月之暗面<")).isLessThan(page.indexOf(">商湯科技<"));
	}

	@Test
	void readingsOfTitlesAreTheCuratedOnes() throws Exception {
		assertThat(page("/index/pinyin?ruby=pinyin")).contains("Zhìpǔ Huázhāng", "<ruby>");
		assertThat(page("/index/bopomofo?ruby=bopomofo")).contains("ㄓˋㄆㄨˇ ㄏㄨㄚˊㄓㄤ");
	}

	@Test
	void latinLettersAndDigitsInANameAreNotReadAsSyllables() {
		assertThat(longhu.hanzi.Bopomofo.of("AI四小龍", "AI sì xiǎo lóng")).isEqualTo("AI ㄙˋ ㄒㄧㄠˇ ㄌㄨㄥˊ");
		assertThat(longhu.hanzi.Bopomofo.of("128號公路", "128 hào gōnglù")).isEqualTo("128 ㄏㄠˋ ㄍㄨㄥㄌㄨˋ");
	}

	@Test
	void simplifiedPagesListSimplifiedNamesAndLatinOnesAreApart() throws Exception {
		assertThat(page("/zh-hans/index/pinyin")).contains(">商汤科技<").doesNotContain(">商湯科技<");
		assertThat(page("/en/index/latin")).contains(">SenseTime</a>").doesNotContain(">商湯科技<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/index/pinyin?ruby=x", "/index/pinyin?ruby=pinyin&ruby=bopomofo" })
	void whatThereIsNotIsABadRequest(String path) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().isBadRequest());
		this.mvc.perform(get("/index/radical")).andExpect(status().isNotFound());
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

}
