package longhu.number;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
		assertThat(page("/numbers")).contains("243.77億人民幣", "24,377,000,000", "2025年12月21日", "href=\"/sources/zp-gd\"");
		assertThat(page("/en/numbers")).contains("RMB 24.377 billion");
	}

	@Test
	void filtersNarrowAndSortsOrder() throws Exception {
		Document page = Jsoup.parse(page("/numbers?measure=valuation&unit=USD&sort=date"));
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		List<String> dates = page.select("table.numbers td.when").eachText();
		assertThat(dates.indexOf("2026年1月21日")).isLessThan(dates.indexOf("2017年11月"));
		assertThat(page.select("table.numbers").text()).contains("43億美元").doesNotContain("243.77億人民幣");
		assertThat(page.select("th[aria-sort=descending] a").attr("href"))
			.isEqualTo("/numbers?measure=valuation&sort=-date&unit=USD");
	}

	@Test
	void thePageBeginsWithOneMeasureOverTimeAndTheOthersAreALinkAway() throws Exception {
		Document page = Jsoup.parse(page("/numbers"));
		assertThat(page.select(".over-time svg[role=group]")).hasSize(2);
		assertThat(page.select(".over-time circle.open")).isNotEmpty();
		assertThat(page.select(".over-time .arrow")).isNotEmpty();
		assertThat(page.select(".over-time figcaption").text()).contains("估值（美元）", "估值（人民幣）");
		assertThat(page.select("table.numbers")).hasSize(1);
		assertThat(page.select("#users").attr("href")).isEqualTo("/numbers?measure=users");
		assertThat(page.select(".take a").eachAttr("href")).containsExactly("/numbers.csv?measure=valuation",
				"/numbers.csv");
	}

	@Test
	void onlyLikeIsComparedWithLike() throws Exception {
		assertThat(Jsoup.parse(page("/numbers?measure=count")).select(".over-time")).isEmpty();
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
