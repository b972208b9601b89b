package longhu;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What one does with a list: sort it, narrow it, take it away.
 */
@SpringBootTest
@AutoConfigureMockMvc
class ListPagesTests {

	/** Words that SQL keeps for itself and that a column was once called by. */
	private static final Set<String> RESERVED = Set.of("from", "to", "group", "order", "select", "table", "where");

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@CsvSource({ "/policies,issued,ascending", "/events,held,ascending", "/companies,group,ascending",
			"/eras,years,ascending", "/people,name,ascending", "/numbers,amount,descending",
			"/sources,publisher,ascending", "/terms,english,ascending" })
	void aListIsSortedAsAReaderWouldAndTurnsRound(String path, String column, String direction) throws Exception {
		Document page = page(path);
		assertThat(page.select("th[aria-sort]").eachAttr("aria-sort")).containsOnly(direction);
		assertThat(page.select("th[aria-sort] a").attr("href")).isEqualTo(path + "?sort=-" + column);
		Document turned = page(path + "?sort=-" + column);
		assertThat(turned.select("th[aria-sort]").attr("aria-sort")).isNotEqualTo(direction);
		assertThat(turned.select("th[aria-sort] a").attr("href")).isEqualTo(path);
		assertThat(turned.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
	}

	@Test
	void policiesStandInTheOrderOfTheirDatesAndCompaniesByGroup() throws Exception {
		List<String> policies = page("/policies").select("tbody th a").eachText();
		assertThat(policies.indexOf("火炬計劃")).isLessThan(policies.indexOf("中國製造2025"));
		assertThat(policies.indexOf("中國製造2025")).isLessThan(policies.indexOf("生成式人工智慧服務管理暫行辦法"));
		List<String> companies = page("/companies").select("tbody th a").eachText();
		assertThat(companies.subList(0, 4)).contains("商湯科技", "曠視科技");
		assertThat(companies.subList(4, 10)).contains("智譜華章", "月之暗面");
	}

	@Test
	void policiesFromOneYearToAnotherAreTheSameInEveryForm() throws Exception {
		List<String> names = page("/policies?from=2015&to=2022").select("tbody th a").eachText();
		assertThat(names).contains("中國製造2025", "79號文件").doesNotContain("火炬計劃", "生成式人工智慧服務管理暫行辦法");
		assertThat(csv("/policies.csv?from=2015&to=2022")).extracting((row) -> row.get("title"))
			.containsExactlyElementsOf(names);
		assertThat(page("/policies?from=2015&to=2022").select(".take a").attr("href"))
			.isEqualTo("/policies.csv?from=2015&to=2022");
	}

	@ParameterizedTest
	@CsvSource({ "'/companies?group=ai-six-tigers',tbody th a", "'/companies?q=AI&sort=-founded',tbody th a",
			"'/claims?verdict=contradicted',.ledger li", "'/terms?q=array',tbody th",
			"'/sources?grade=A&from=2024&to=2024&sort=title',tbody th",
			"'/numbers?measure=users&sort=date',table.numbers tbody tr",
			"'/timeline?lane=policies&from=2020&to=2021',.dated li", "'/people?in=around',tbody th a" })
	void whatAPageShowsIsWhatOneTakesAway(String path, String rows) throws Exception {
		int shown = page(path).select(rows).size();
		assertThat(shown).isPositive();
		String[] parts = path.split("\\?");
		assertThat(csv(parts[0] + ".csv?" + parts[1])).hasSize(shown);
		String json = text(parts[0] + ".json?" + parts[1]);
		assertThat(json.split("\"url\":", -1)).hasSize(shown + 2);
	}

	@Test
	void aTableOfValuationsSaysWhatWhenHowSureAndWhoSaysSo() throws Exception {
		List<CSVRecord> rows = csv("/en/numbers.csv?measure=valuation");
		assertThat(rows).allMatch((row) -> row.get("type").equals("valuation"))
			.allMatch((row) -> !row.get("sources").isEmpty() && row.get("source_urls").startsWith("http"));
		assertThat(rows).extracting((row) -> row.get("qualifier")).contains("exact", "about", "at-least", "at-most");
		assertThat(rows).anyMatch((row) -> row.get("slug").equals("zhipu") && row.get("amount").equals("24377000000")
				&& row.get("as_of").equals("2025-12-21") && row.get("as_of_to").equals("2025-12-21")
				&& !row.get("note").isEmpty() && row.get("type_label").equals("Valuation"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies", "/policies", "/eras", "/claims", "/sources", "/terms", "/timeline",
			"/numbers", "/article" })
	void noColumnHasANameThatSqlKeepsForItself(String path) throws Exception {
		assertThat(text(path + ".csv").lines().findFirst().orElseThrow().split(","))
			.doesNotContainAnyElementsOf(RESERVED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/policies?sort=x", "/policies?from=x", "/policies?from=2022&to=2015", "/companies?in=x",
			"/numbers?measure=x", "/claims?verdict=x", "/claims?sort=x", "/sources?grade=Z", "/sources?type=x",
			"/terms?sort=x", "/timeline?from=x", "/timeline?lane=x" })
	void whatCannotBeIsAnErrorOfTheSameFormEverywhere(String path) throws Exception {
		String[] parts = path.split("\\?");
		for (String form : List.of("", ".csv", ".json", ".md")) {
			this.mvc.perform(get(URI.create(parts[0] + form + "?" + parts[1]))).andExpect(status().isBadRequest());
		}
	}

	@Test
	void theTreeBesideAnEntryIsOfItsTime() throws Exception {
		assertThat(page("/companies/zhipu").select(".kin").text()).isNotEmpty();
		assertThat(page("/companies/zhipu?at=2022").select(".kin a").eachAttr("href").stream())
			.noneMatch((link) -> link.contains("/policies/us-entity-list") || link.contains("/groups/ai-six-tigers"));
		assertThat(page("/companies/zhipu?at=2022").select("section.facts details.later").last().text())
			.contains("記載較晚");
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(text(path));
	}

	private List<CSVRecord> csv(String path) throws Exception {
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text(path)))
			.getRecords();
	}

	private String text(String path) throws Exception {
		return this.mvc.perform(get(URI.create(path)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
