package longhu.cite;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import ch.difty.kris.KRis;
import ch.difty.kris.domain.RisRecord;
import longhu.catalog.Editions;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Read back by jbibtex, KRis and Jackson.
 */
@SpringBootTest
@AutoConfigureMockMvc
class CiteTests {

	private static final Key TITLE = new Key("title");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Editions editions;

	/** Of the edition. */
	private LocalDate day() {
		return this.editions.current().date();
	}

	@ParameterizedTest
	@CsvSource({ "/companies/zhipu,inreference,ENCYC,entry-encyclopedia",
			"/en/companies/sensetime,inreference,ENCYC,entry-encyclopedia",
			"/zh-hans/policies/document-79,inreference,ENCYC,entry-encyclopedia",
			"/article/transition,incollection,CHAP,chapter", "/en/article/foreword,incollection,CHAP,chapter",
			"/network,online,ELEC,webpage", "/groups/ai-six-tigers/mentions,online,ELEC,webpage",
			"/en/api,online,ELEC,webpage", "/data,dataset,DATA,dataset", "/compare/companies,online,ELEC,webpage",
			"/search,online,ELEC,webpage", "/en/compare,online,ELEC,webpage", "/article,online,ELEC,webpage",
			"/sources/article,online,ELEC,webpage", "/sources/nsfc-cistc,online,ELEC,webpage",
			"/en/sources/nsfc-30,online,ELEC,webpage" })
	void everyFileHoldsOneRecordOfTheRightTypeWithTheHeadingAsItsTitle(String path, String bibtex, String ris,
			String csl) throws Exception {
		String heading = page(path).selectFirst("h1").text();
		BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text(path + ".bib")));
		assertThat(database.getEntries()).hasSize(1);
		BibTeXEntry entry = database.getEntries().values().iterator().next();
		assertThat(entry.getType()).isEqualTo(new Key(bibtex));
		assertThat(entry.getField(TITLE).toUserString().replaceAll("[\\\\{}]", "")).isEqualTo(heading);
		List<RisRecord> records = KRis.processList(Arrays.asList(text(path + ".ris").split("\r\n")));
		assertThat(records).hasSize(1);
		assertThat(records.get(0).getType()).hasToString(ris);
		assertThat(records.get(0).getTitle()).isEqualTo(heading);
		JsonNode items = JsonMapper.shared().readTree(text(path + ".csl.json"));
		assertThat(items.size()).isEqualTo(1);
		assertThat(items.get(0).get("type").asString()).isEqualTo(csl);
		assertThat(items.get(0).get("title").asString()).isEqualTo(heading);
	}

	/** The home page has no name that a suffix could be added to. */
	@ParameterizedTest
	@ValueSource(strings = { "", "/en", "/zh-hans" })
	void theHomePageIsARecordUnderTheNameOfItsFile(String language) throws Exception {
		Document home = page(language + "/");
		assertThat(home.select("head link[type=application/x-bibtex]").attr("href")).isEqualTo(language + "/index.bib");
		assertThat(home.select(".citebox .files a").eachAttr("href")).containsExactly(language + "/index.bib",
				language + "/index.ris", language + "/index.csl.json");
		assertThat(text(language + "/index.bib")).contains("{" + home.selectFirst("h1").text() + "}",
				"url = {http://localhost" + language + "/}");
		assertThat(this.mvc.perform(get(language + "/").accept("application/x-bibtex"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(text(language + "/index.bib"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/search|?q=%E6%99%BA%E8%AD%9C", "/en/search|?kind=company&q=zhipu%20ai",
			"/compare|?entries=companies/zhipu,companies/minimax", "/en/compare|?group=ai-six-tigers" })
	void aQuestionIsCitedWithItsAddressAndHeading(String path, String question) throws Exception {
		Document page = Jsoup.parse(text(URI.create(path + question)));
		String heading = page.selectFirst("h1").text();
		assertThat(page.select("meta[name=citation_title]").attr("content")).isEqualTo(heading);
		assertThat(page.select("link[rel=canonical]").eachAttr("href")).noneMatch((link) -> link.contains("?"));
		for (Element file : page.select(".citebox .files a")) {
			assertThat(file.attr("href")).startsWith(path + ".").endsWith(question);
			assertThat(text(URI.create(file.attr("href")))).contains(heading, "http://localhost" + path + question);
		}
		assertThat(page.select(".citebox .files a")).hasSize(3);
	}

	@Test
	void referenceManagersReadThePageOfAPassageToo() throws Exception {
		Document page = page("/cite?of=article/transition&p=p4&s=2");
		assertThat(page.select("meta[name=citation_title]").attr("content")).isEqualTo(page.selectFirst("h1").text());
		assertThat(page.select("meta[name=DC.identifier]").attr("content"))
			.isEqualTo("http://localhost/article/transition#p4");
		assertThat(page.select(".citebox")).hasSize(1);
		this.mvc.perform(get("/cite?of=article/transition&p=nothing")).andExpect(status().isNotFound());
	}

	/** By the manuals of the styles. */
	@Test
	void theStylesSayWhatTheirManualsAskFor() throws Exception {
		assertThat(said("/en/article/transition").get(0))
			.startsWith("Longhu, after Li Minzhen (2025). (2026). The strategic transition of China’s AI. In ")
			.contains("中國AI的戰略轉型與科技主權：從四小龍到六小虎 [The strategic")
			.endsWith("http://localhost/en/article/transition");
		assertThat(said("/companies/zhipu")).last()
			.isEqualTo("龍虎志, 2026. 智譜華章[EB/OL]. (2026)[" + day() + "]. http://localhost/companies/zhipu.");
		assertThat(said("/article")).last()
			.asString()
			.contains("[EB/OL]. (2025-02-13)[" + day() + "]. http://taiwansig.tw");
		assertThat(said("/article").get(1))
			.startsWith("李旻臻（2025年2月13日）。〈中國AI的戰略轉型與科技主權：從四小龍到六小虎〉。台灣新社會智庫。http://taiwansig.tw/index.php/政策報告/")
			.doesNotContain("%E");
		assertThat(said("/companies/zhipu").get(1))
			.isEqualTo("龍虎志（2026）。〈智譜華章〉。載於《龍虎志：中國AI戰略知識庫》。http://localhost/companies/zhipu");
		assertThat(said("/article/transition").get(1)).startsWith("龍虎志，據李旻臻（2025）（2026）。〈中國AI的戰略轉型〉。");
		assertThat(said("/cite?of=companies/zhipu&p=p2").toString()).contains("（龍虎志，2026，第2段）");
		assertThat(said("/data").get(0)).contains("(2026)", "[Dataset]. 龍虎志：中國AI戰略知識庫. http");
		assertThat(said("/claims/prosperity7-400-million")).noneMatch((said) -> said.contains("。."))
			.allMatch((said) -> said.contains("文章稱，Prosperity7對智譜投入4億美元"));
		assertThat(said("/cite?of=companies/zhipu&p=p2")).contains("(龍虎志, 2026, para. 2)", "(龍虎志 2026, para. 2)",
				"(龍虎志, “智譜華章,” par. 2)");
	}

	@Test
	void theDayOfTheEditionIsTheDayForWhichAWorkIsCited() throws Exception {
		assertThat(text("/companies/zhipu.bib")).contains("urldate = {" + day() + "}");
		assertThat(text("/companies/zhipu.ris")).contains("Y2  - " + day().toString().replace('-', '/') + "/");
		assertThat(text("/companies/zhipu.csl.json")).contains("\"accessed\":{\"date-parts\":[[%d,%d,%d]]}"
			.formatted(day().getYear(), day().getMonthValue(), day().getDayOfMonth()));
		assertThat(text("/data.bib")).contains("version = {" + day() + "-");
		assertThat(text("/data.csl.json")).contains("\"version\":\"" + day() + "-");
	}

	@Test
	void everyClaimCanBeCited() throws Exception {
		for (var link : page("/claims").select(".ledger > li > a")) {
			String path = link.attr("href");
			BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text(path + ".bib")));
			assertThat(database.getEntries()
				.values()
				.iterator()
				.next()
				.getField(TITLE)
				.toUserString()
				.replaceAll("[\\\\{}]", "")).startsWith("【").endsWith(link.text());
		}
	}

	@Test
	void theOriginalArticleAndThePortalsEntryAreToldApart() throws Exception {
		assertThat(text("/article.bib")).contains("author = {{李旻臻}}", "date = {2025-02-13}", "taiwansig.tw");
		assertThat(text("/companies/zhipu.bib")).contains("author = {{龍虎志}}", "date = {2026}",
				"url = {http://localhost/companies/zhipu}");
		Document section = page("/article/transition");
		assertThat(section.select(".citebox .work")).hasSize(2);
		assertThat(section.select(".citebox .work").get(1).text()).contains("李旻臻");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/zhipu", "/en/companies/zhipu", "/zh-hans/article/transition", "/article",
			"/en/sources/nsfc-30" })
	void theBoxHoldsEveryStyle(String path) throws Exception {
		Document page = page(path);
		assertThat(page.select(".citebox .work").get(0).select("div:not(.files) > dt").eachText())
			.containsExactly("APA", "APA 中文", "Chicago", "MLA", "GB/T 7714");
		String heading = page.selectFirst("h1").text();
		assertThat(page.select(".citebox .work").get(0).select(".said").eachText())
			.allSatisfy((said) -> assertThat(said).containsIgnoringCase(heading.substring(0, 4)).contains("http"));
		assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
		assertThat(page.select("[style]")).isEmpty();
	}

	@Test
	void referenceManagersReadTheHeadOfThePage() throws Exception {
		Document entry = page("/companies/zhipu");
		assertThat(entry.select("meta[name=citation_title]").attr("content")).isEqualTo("智譜華章");
		assertThat(entry.select("meta[name=DC.type]").attr("content")).isEqualTo("encyclopediaArticle");
		assertThat(entry.select("meta[name=prism.publicationName]").attr("content")).isEqualTo("龍虎志：中國AI戰略知識庫");
		assertThat(page("/article/transition").select("meta[name=citation_inbook_title]").attr("content"))
			.isEqualTo("中國AI的戰略轉型與科技主權：從四小龍到六小虎");
		assertThat(page("/sources/mic-ten").select("meta[name=citation_author]").size()).isBetween(0, 5);
		assertThat(page("/").select("meta[name=DC.type]").attr("content")).isEqualTo("webpage");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "application/x-bibtex|application/x-bibtex",
			"application/x-research-info-systems|application/x-research-info-systems",
			"application/vnd.citationstyles.csl+json|application/vnd.citationstyles.csl+json",
			"application/x-bibtex, text/html;q=0.5|application/x-bibtex",
			"application/x-bibtex, */*;q=0.1|application/x-bibtex", "text/html, application/x-bibtex;q=0.5|text/html",
			"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|text/html", "*/*|text/html" })
	void theClientGetsTheFormThatItPrefers(String accept, String type) throws Exception {
		for (String path : List.of("/companies/zhipu", "/article/transition", "/sources/nsfc-30", "/article")) {
			this.mvc.perform(get(path).header("Accept", accept))
				.andExpect(status().isOk())
				.andExpect(content().contentTypeCompatibleWith(type));
		}
	}

	@ParameterizedTest
	@CsvSource({ "/companies/nothing.bib,404", "/claims/nothing.ris,404", "/sources/nothing.csl.json,404",
			"/article/nothing.bib,404", "/find.bib,406", "/editions/nothing.bib,404", "/compare/nothing.ris,404",
			"'/compare.bib?entries=companies/zhipu,people/nobody',404", "/companies/nothing/mentions.bib,404",
			"/index.json,406", "/index/index.bib,404", "/index/nothing.ris,404", "/.bib,404", "/nothing/zhipu.bib,404",
			"/companies/zhipu.bibtex,404", "/companies/zhipu.bib.bib,404" })
	void aRecordOfNothingIsAClientError(String path, int status) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().is(status));
	}

	@ParameterizedTest
	@CsvSource({ "companies/zhipu,20", "article/transition,10", "claims/third-plenum-june,3", "companies,100",
			"claims,100", "search&q=zhipu,5", "people/li-minzhen,1", "'',500" })
	void sourcesAreABibliographyInEachForm(String of, int least) throws Exception {
		BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text("/bibliography.bib?of=" + of)));
		assertThat(database.getEntries()).hasSizeGreaterThanOrEqualTo(least);
		assertThat(database.getEntries().values())
			.allSatisfy((entry) -> assertThat(entry.getType().getValue()).isIn("online", "article"));
		assertThat(KRis.processList(Arrays.asList(text("/bibliography.ris?of=" + of).split("\r\n"))))
			.hasSameSizeAs(database.getEntries().values());
		assertThat(JsonMapper.shared().readTree(text("/bibliography.csl.json?of=" + of)).size())
			.isEqualTo(database.getEntries().size());
		if (of.isEmpty()) {
			assertThat(text("/sources.bib")).isEqualTo(text("/bibliography.bib"));
			assertThat(text("/sources.csl.json")).contains("\"source-article\"");
		}
		else {
			assertThat(page("/en/bibliography?of=" + of).select("span.Z3988")).hasSize(database.getEntries().size());
		}
	}

	@Test
	void aPageLeadsToItsSourcesAndNothingHasNone() throws Exception {
		assertThat(page("/en/companies/zhipu").select(".citebox a[href=/en/bibliography?of=companies/zhipu]"))
			.hasSize(1);
		for (String nothing : List.of("companies/nothing", "nothing", "search", "companies/")) {
			this.mvc.perform(get("/bibliography.bib?of=" + nothing)).andExpect(status().isNotFound());
			this.mvc.perform(get("/bibliography?of=" + nothing)).andExpect(status().isNotFound());
		}
	}

	@Test
	void aWorkOfOthersHasNoAbstractOfOurs() throws Exception {
		for (String path : List.of("/sources/article", "/en/article")) {
			assertThat(page(path).select(".citebox span.Z3988").attr("title")).contains("rft.date=2025-02-13");
			assertThat(text(path + ".ris")).doesNotContain("AB  -");
		}
	}

	@Test
	void theArticleKeepsItsTitleWithWhatItMeans() throws Exception {
		assertThat(text("/en/article.bib")).contains("title = {{中國AI的戰略轉型與科技主權：從四小龍到六小虎}}",
				"titleaddon = {{The strategic transformation of China's AI");
		assertThat(text("/en/article.ris")).contains("TI  - 中國AI", "TT  - The strategic transformation");
		assertThat(text("/en/article.csl.json")).contains("六小虎 [The strategic transformation");
		assertThat(text("/article.bib")).doesNotContain("titleaddon");
	}

	@Test
	void aSectionNamesWhoRestatesWhom() throws Exception {
		assertThat(text("/article/transition.bib")).contains("據李旻臻（2025）", "bookauthor = {{李旻臻}}");
		assertThat(text("/article/transition.csl.json")).contains("\"container-author\":[{\"literal\":\"李旻臻\"");
		assertThat(text("/article/transition.ris")).contains("A2  - 李旻臻");
	}

	@Test
	void aClaimIsCitedWithItsVerdict() throws Exception {
		assertThat(text("/en/claims/third-plenum-june.bib")).contains("[other sources disagree]",
				"verdict: other sources disagree (2026-");
		assertThat(text("/claims/third-plenum-june.ris")).contains("【與他源不符】", "查核結果：與他源不符");
		assertThat(text("/claims/third-plenum-june.csl.json")).contains("【與他源不符】");
	}

	@Test
	void noStyleOfBibtexMakesTheCapitalsOfANameSmall() throws Exception {
		assertThat(text("/en/article/transition.bib")).contains("title = {{The strategic transition of China's AI}}");
	}

	@Test
	void charactersThatTexReadsAsCommandsAreEscaped() throws Exception {
		Work work = new Work(Form.PAGE, "x", "R&D 100% _#$ \\ {a} ~ ^", List.of("A & B"), null, null, null, null,
				"https://example.org/a_b?c=%20&d");
		String text = BibtexRecord.of(List.of(work));
		assertThat(text).contains("R\\&D 100\\% \\_\\#\\$", "{{A \\& B}}", "https://example.org/a_b?c=%20&d");
		assertThat(new BibTeXParser().parse(new StringReader(text)).getEntries()).hasSize(1);
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(text(path));
	}

	private List<String> said(String path) throws Exception {
		return page(path).select(".citebox .work").get(0).select(".said").eachText();
	}

	private String text(String path) throws Exception {
		return text(URI.create(path));
	}

	private String text(URI address) throws Exception {
		return this.mvc.perform(get(address))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
