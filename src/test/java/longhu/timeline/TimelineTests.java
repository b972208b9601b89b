package longhu.timeline;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
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

@SpringBootTest(properties = { "longhu.cache.pages=0B", "longhu.cache.queries=0B" })
@AutoConfigureMockMvc
class TimelineTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private EntityManagerFactory factory;

	@ParameterizedTest
	@ValueSource(strings = { "", "/en", "/zh-hans" })
	void nineErasAreBandsAndEveryEventIsInTheList(String language) throws Exception {
		String page = page(language + "/timeline?from=1930");
		assertThat(page.split("href=\"" + language + "/eras/[a-z0-9-]+\" class=\"wen\"", -1)).hasSize(10);
		assertThat(page).contains("<ol class=\"dated\">", "id=\"zhipu-listed\"", "id=\"undated\"");
	}

	@Test
	void aYearIsABarAndADayATick() {
		Axis axis = new Axis(java.time.LocalDate.of(2000, 1, 1), java.time.LocalDate.of(2010, 1, 1), 1000);
		assertThat(DateBar.of(longhu.catalog.DateSpan.of("2005"), axis).width()).isEqualTo(100);
		assertThat(DateBar.of(longhu.catalog.DateSpan.of("2005-05-01"), axis).width()).isEqualTo(3);
		assertThat(DateBar.of(longhu.catalog.DateSpan.of("2005~"), axis).loose()).isTrue();
		assertThat(DateBar.of(longhu.catalog.DateSpan.of("2009/"), axis)).isEqualTo(new DateBar(900, 100, true));
	}

	@Test
	void zoomAndFiltersAreLinksThatKeepEachOther() throws Exception {
		String page = page("/timeline?in=2010s&lane=companies&basis=context");
		assertThat(page).contains("href=\"/timeline?in=2017&amp;lane=companies&amp;basis=context\"",
				"href=\"/timeline?lane=companies&amp;basis=context\"", "noindex");
		assertThat(page("/timeline?in=2017")).contains("國務院印發新一代人工智慧發展規劃").doesNotContain("智譜華章在香港上市");
	}

	@Test
	void onlyWhatConcernsAnEntryOrAKindOrStandsInTheArticle() throws Exception {
		assertThat(page("/timeline?entry=companies/zhipu")).contains("智譜華章列入美國實體清單").doesNotContain("特曼促成");
		assertThat(page("/timeline?kind=people")).contains("特曼促成").doesNotContain("智譜華章列入美國實體清單");
		assertThat(page("/timeline?basis=article")).contains("「矽谷」之名已代表半導體創新的領先地位").doesNotContain("特曼促成");
	}

	@ParameterizedTest
	@ValueSource(strings = { "in=0", "in=99999", "in=text", "in=2017&in=2018", "in=2015s", "lane=x", "kind=x",
			"entry=companies/nobody", "entry=x", "importance=0", "importance=x", "basis=x", "from=x", "to=20x",
			"from=2020&to=2015", "from=2015&from=2016", "page=0", "page=99", "page=-2147483648", "in=%F0%9F%90%89" })
	void whatThereIsNotIsABadRequest(String query) throws Exception {
		this.mvc.perform(get(java.net.URI.create("/timeline?" + query))).andExpect(status().isBadRequest());
	}

	@Test
	void itOpensAt2010AndARangeIsChosenFromYearToYear() throws Exception {
		assertThat(page("/timeline")).contains(">2010</text>", ">2027</text>").doesNotContain(">1990</text>");
		String range = page("/timeline?from=2015&to=2017");
		assertThat(range).contains("推出中國製造2025", "noindex", "value=\"2015\"").doesNotContain("智譜華章在香港上市");
		assertThat(page("/timeline?from=2017&to=2017")).contains("國務院印發新一代人工智慧發展規劃");
	}

	@Test
	void theStripStandsOnThePageOfADatedEntry() throws Exception {
		assertThat(page("/companies/zhipu")).contains("class=\"strip own\"",
				"href=\"/timeline?entry=companies/zhipu\"");
		assertThat(page("/eras/torch-plan")).contains("class=\"span loose\"");
	}

	@Test
	void theNumberOfQueriesDoesNotDependOnWhatIsShown() throws Exception {
		assertThat(queries("/timeline")).isLessThanOrEqualTo(6);
		assertThat(queries("/timeline?in=2017")).isLessThanOrEqualTo(6);
	}

	private long queries(String path) throws Exception {
		page("/en" + path);
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		page(path);
		return statistics.getPrepareStatementCount();
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

}
