package longhu;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;

import jakarta.persistence.EntityManagerFactory;
import longhu.catalog.Editions;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * KeysetReader as of a time: {@code ?at=2017}.
 */
@SpringBootTest(properties = { "longhu.cache.pages=0B", "longhu.cache.queries=0B" })
@AutoConfigureMockMvc
class LensTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private EntityManagerFactory factory;

	@Autowired
	private Editions editions;

	@Test
	void policiesAreInForceIssuedOrNotYetThere() throws Exception {
		Document policies = page("/policies?at=2024");
		assertThat(names(policies, "施行中")).contains("美國商務部實體清單", "生成式人工智慧服務管理暫行辦法");
		assertThat(names(policies, "已發布")).contains("79號文件", "中國製造2025", "火炬計劃");
		Document before = page("/policies?at=2017");
		assertThat(names(before, "已發布")).contains("新一代人工智慧發展規劃").doesNotContain("79號文件");
		assertThat(names(before, "當時還沒有")).contains("79號文件", "生成式人工智慧服務管理暫行辦法");
		assertThat(names(page("/policies?at=2017-06"), "當時還沒有")).contains("新一代人工智慧發展規劃");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/zhipu.json", "/en/companies/zhipu.md", "/groups/ai-six-tigers.ttl",
			"/companies/zhipu.bib", "/timeline.csv", "/companies.json" })
	void anotherFormThanThePageDoesNotPassThePresentForThen(String path) throws Exception {
		this.mvc.perform(get(path + "?at=2017").accept("application/json")).andExpect(status().isBadRequest());
		this.mvc.perform(get(path)).andExpect(status().isOk());
	}

	@Test
	void whatIsNotExactEnoughOrNotDatedSaysSo() throws Exception {
		assertThat(names(page("/companies?at=2019-03"), "日期不夠確切")).contains("智譜華章");
		assertThat(names(page("/concepts?at=2017"), "未註明日期")).contains("科技主權");
	}

	@ParameterizedTest
	@ValueSource(strings = { "eras", "policies", "companies", "groups", "organizations", "people", "products",
			"concepts", "places", "events" })
	void nothingVanishesFromAnIndex(String folder) throws Exception {
		List<String> now = links(page("/" + folder));
		assertThat(links(page("/" + folder + "?at=2001"))).containsExactlyInAnyOrderElementsOf(now);
		assertThat(links(page("/en/" + folder + "?at=2023-07"))).hasSameSizeAs(now);
	}

	@Test
	void openTargetsSayHowManyYearsAreLeft() throws Exception {
		assertThat(page("/policies?at=2017").text()).contains("2030年 還有13年", "2020年 還有3年");
		assertThat(page("/policies/new-generation-ai-development-plan?at=2021").text()).contains("2030年", "還有9年",
				"期限已過");
		// without a lens from the day of the edition
		assertThat(page("/policies/document-79").text()).contains("還有1年");
		assertThat(page("/en/policies/document-79?at=2026").text()).contains("1 year left");
	}

	@Test
	void companiesAreThereOnceTheyAreFoundedWithWhatWasKnownOfThem() throws Exception {
		Document companies = page("/companies?at=2017");
		assertThat(names(companies, "當時已有")).contains("曠視科技", "騰訊").doesNotContain("智譜華章");
		assertThat(names(companies, "當時還沒有")).contains("智譜華章", "月之暗面");
		// nothing that was dated later stands among what was known
		assertThat(companies.select("tr:has(a[href^=/companies/yitu]) td a[href^=/groups/]")).isEmpty();
		assertThat(page("/companies").select("tr:has(a[href^=/companies/yitu]) td a[href^=/groups/]")).isNotEmpty();
		// nobody says when it was founded, and it is not left out
		assertThat(names(companies, "未註明日期")).contains("沙烏地阿美");
		assertThat(companies.select("tr:has(a[href^=/companies/sensetime])").text()).doesNotContain("2021年12月30日");
	}

	@Test
	void aGroupIsAsItThenWas() throws Exception {
		Document group = page("/groups/ai-six-tigers?at=2022");
		assertThat(group.selectFirst(".standing").text()).contains("當時還沒有");
		assertThat(row(group, "智譜華章")).contains("當時已有", "還沒有");
		assertThat(row(group, "月之暗面")).contains("當時還沒有");
		assertThat(row(page("/groups/ai-six-tigers?at=2025"), "月之暗面")).contains("當時已有", "已列入");
	}

	@Test
	void anEntryShowsWhatWasKnownAndFoldsWhatCameLater() throws Exception {
		Document then = page("/companies/zhipu?at=2023");
		assertThat(then.selectFirst(".standing").text()).contains("當時已有", "2019年");
		Element facts = then.selectFirst("section.facts");
		Element later = facts.selectFirst("details.later");
		assertThat(later.text()).contains("2023年之後的記載", "2026年1月8日");
		assertThat(facts.select("details.later").last().text()).contains("記載較晚", "2024年5月31日");
		facts.select("details.later").remove();
		assertThat(facts.text()).contains("2019年").doesNotContain("2026年1月8日", "2024年5月31日");
		assertThat(then.select("section.relations > dl a")).noneMatch((link) -> link.text().contains("實體清單"));
		assertThat(then.select("section.relations details.later a")).anyMatch((link) -> link.text().contains("實體清單"));
		int all = page("/companies/zhipu").select("section.facts li").size();
		assertThat(page("/companies/zhipu?at=2023").select("section.facts li")).hasSize(all);
		assertThat(page("/companies/zhipu?at=2017").selectFirst(".standing").text()).contains("當時還沒有");
	}

	@Test
	void relationsThatAreOverAndUndatedOnesAreTold() throws Exception {
		Document then = page("/people/yang-mu?at=2026");
		assertThat(then.select("section.relations").text()).contains("未註明");
		assertThat(page("/eras/dragons-to-tigers?at=2026").select("details.later").text()).contains("當時已結束的關係");
	}

	@Test
	void theTimelineEndsThereAndSaysHowMuchIsLeftOut() throws Exception {
		Document timeline = page("/timeline?at=2017");
		assertThat(timeline.text()).contains("國務院印發新一代人工智慧發展規劃", "2017年之後的").doesNotContain("智譜華章在香港上市");
		assertThat(timeline.select("main a[data-lens=out]").attr("href")).isEqualTo("/timeline");
		assertThat(timeline.select("#undated")).isNotEmpty();
		assertThat(page("/timeline?at=2017&in=2020s").text()).contains("沒有符合的事件");
		assertThat(page("/timeline?at=2017-06").text()).doesNotContain("國務院印發新一代人工智慧發展規劃");
	}

	@ParameterizedTest
	@CsvSource({ "/policies,2017,2016,2018", "/en/companies/zhipu,2024-01,2023-12,2024-02",
			"/zh-hans/groups/ai-four-dragons,2020,2019,2021", "/timeline,2001-12,2001-11,2002-01" })
	void theBannerStepsBackAndForwardAndOut(String path, String at, String before, String after) throws Exception {
		Document page = page(path + "?at=" + at);
		assertThat(page.select("nav.lens a").eachAttr("href")).containsExactly(path + "?at=" + before,
				path + "?at=" + after, path);
		assertThat(page.select("nav.lens a[rel~=nofollow]")).hasSize(2);
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(page.select("link[rel=canonical], link[hreflang]")).isEmpty();
		assertThat(page.select("form.lens input").attr("value")).isEqualTo(at);
	}

	@Test
	void thereIsNoStepBeyondWhatIsDated() throws Exception {
		LocalDate last = this.editions.current().date();
		for (Object at : List.of(Year.from(last), YearMonth.from(last))) {
			assertThat(page("/policies?at=" + at).select("nav.lens a[rel~=next]")).isEmpty();
		}
		assertThat(page("/policies?at=1930").select("nav.lens a[rel~=prev]")).isEmpty();
	}

	@Test
	void filtersSurviveTheLensAndTheLensSurvivesAChangeOfLanguage() throws Exception {
		Document page = page("/timeline?at=2017&lane=policies&basis=");
		assertThat(page.select("nav.lens a")).hasSize(3)
			.allMatch((link) -> link.attr("href").contains("lane=policies"));
		assertThat(page.select("form.lens input[type=hidden]").eachAttr("name")).containsExactly("lane");
		assertThat(page.select("form.lens input[name=lane]").val()).isEqualTo("policies");
		assertThat(page.select(".languages a[hreflang=en]").attr("href")).contains("at=2017", "lane=policies");
		assertThat(page("/companies?q=AI&at=2017").select("nav.lens a").eachAttr("href"))
			.allMatch((link) -> link.startsWith("/companies?q=AI"));
		assertThat(page("/en/numbers?sort=amount").select(".languages a[hreflang=zh-Hans]").attr("href"))
			.isEqualTo("/zh-hans/numbers?sort=amount");
	}

	@Test
	void linksToPagesThatKnowTheLensCarryItAndOthersDoNot() throws Exception {
		Document page = page("/en/companies/zhipu?at=2023");
		assertThat(page.select(".body a[href^=/en/groups/]")).isNotEmpty()
			.allMatch((link) -> link.attr("href").contains("?at=2023") && link.attr("rel").contains("nofollow"));
		assertThat(page.select(".languages a").eachAttr("href")).containsExactly("/companies/zhipu?at=2023",
				"/zh-hans/companies/zhipu?at=2023", "/en/companies/zhipu?at=2023");
		assertThat(page.select(".strip a").attr("href")).isEqualTo("/en/timeline?entry=companies/zhipu&at=2023");
		assertThat(page.select("a[href^=/en/article], a[href^=/en/sources], a[href^=/en/claims], a.brand")).isNotEmpty()
			.noneMatch((link) -> link.attr("href").contains("at="));
		assertThat(page.select("a[href*='at=']")).allMatch((link) -> link.attr("rel").contains("nofollow"));
		assertThat(page("/en/companies/zhipu").select("a[href*='at=']")).isEmpty();
		assertThat(page("/companies?at=2017").select("form.facets input[name=at]").val()).isEqualTo("2017");
	}

	@Test
	void anotherNameKeepsTheTime() throws Exception {
		this.mvc.perform(get("/companies/{name}", "商湯").queryParam("at", "2017"))
			.andExpect(status().isMovedPermanently())
			.andExpect(redirectedUrl("/companies/sensetime?at=2017"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/article", "/about", "/claims", "/numbers", "/companies/zhipu/preview", "/terms" })
	void aPageThatKnowsNoTimeIgnoresIt(String path) throws Exception {
		String now = page(path).html();
		assertThat(page(path + "?at=2017").html()).isEqualTo(now);
		assertThat(page(path + "?at=nonsense").html()).isEqualTo(now);
	}

	@Test
	void theNumberOfQueriesIsTheSameWheneverOneLooks() throws Exception {
		assertThat(queries("/policies?at=2017")).isEqualTo(queries("/companies?at=1999")).isEqualTo(queries("/places"));
		assertThat(queries("/companies/zhipu?at=2017")).isEqualTo(queries("/places/shanghai?at=1950"))
			.isEqualTo(queries("/groups/ai-six-tigers?at=2026"))
			// the lives of fellows, but not what is said of groups, which has no date
			.isEqualTo(queries("/companies/zhipu") - 1);
		assertThat(queries("/timeline?at=2017")).isEqualTo(queries("/timeline"));
	}

	private long queries(String path) throws Exception {
		page(path);
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		page(path);
		return statistics.getPrepareStatementCount();
	}

	/** The names under a heading that begins so. */
	private static List<String> names(Document page, String standing) {
		return page.select(
				"main section:has(h2:contains(%1$s)) tbody th a, main details:has(summary:contains(%1$s)) tbody th a"
					.formatted(standing))
			.eachText();
	}

	private static List<String> links(Document page) {
		return page.select("main tbody th a")
			.eachAttr("href")
			.stream()
			.map((link) -> link.replaceFirst("\\?.*", ""))
			.toList();
	}

	private static String row(Document page, String name) {
		return page.select(".membership tr:contains(" + name + ")").text();
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(java.net.URI.create(path)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

}
