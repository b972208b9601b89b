package longhu.number;

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
class NumberTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void everyFigureSaysWhatWhenAndWhoInPeoplesWordsAndInDigits() throws Exception {
		assertThat(page("/numbers")).contains("243.77億人民幣", "24,377,000,000", "2025年12月21日", "href=\"/sources/zp-gd\"",
				"class=\"bar-of\"");
		assertThat(page("/en/numbers")).contains("RMB 24.377 billion");
	}

	@Test
	void filtersNarrowAndSortsOrder() throws Exception {
		String byDate = page("/numbers?measure=valuation&unit=USD&sort=date");
		assertThat(byDate).contains("noindex", "43億美元").doesNotContain("243.77億人民幣");
		assertThat(byDate.indexOf("2026年1月")).isLessThan(byDate.indexOf("2017年11月"));
	}

	@Test
	void onlyLikeIsComparedWithLike() throws Exception {
		assertThat(page("/numbers?measure=count")).doesNotContain("class=\"bar-of\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sort=x", "sort=amount&sort=date", "measure=x", "unit=XXX", "kind=x" })
	void whatThereIsNotIsABadRequest(String query) throws Exception {
		this.mvc.perform(get("/numbers?" + query)).andExpect(status().isBadRequest());
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

}
