package longhu.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import longhu.catalog.TextHash;
import longhu.content.EditionCommand;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real content two editions later: a company came and went again, texts changed.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "spring.datasource.url=jdbc:h2:mem:later;DB_CLOSE_DELAY=-1")
@DirtiesContext
class LaterEditionTests {

	private static final String REMOVED = "舊名公司是一家後來併入別家的公司。";

	@TempDir
	private static Path content;

	private static String before;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void content(DynamicPropertyRegistry registry) throws IOException {
		FileSystemUtils.copyRecursively(Path.of("content"), content);
		Files.writeString(content.resolve("companies/old-name.md"), """
				---
				title: 舊名公司
				en: Old Name
				summary: 一家公司。
				---
				%s
				""".formatted(REMOVED));
		edit("site.yaml", "(?m)^edition: .*", "edition: 2027-01-10");
		record();
		before = TextHash.of(paragraph());
		Files.delete(content.resolve("companies/old-name.md"));
		Files.writeString(content.resolve("gone.yaml"), """
				- path: /companies/old-name
				  successor: company:zhipu
				  why: merged
				- path: /claims/old-claim
				""");
		edit("site.yaml", "(?m)^edition: .*", "edition: 2027-02-20");
		edit("site.yaml", "(?m)^contact: .*", "contact: editor@example.org");
		edit("article/00-foreword.md", "日益白熱化", "愈來愈激烈");
		edit("companies/zhipu.md", "amount: 116\\.2,", "amount: 117.2,");
		edit("companies/moonshot.en.md", "---\n(?=[A-Z])", "---\nIn short: ");
		edit("claims.yaml", "(?s)(slug: ohai-in-us.*?verdict: )no-evidence", "$1unverifiable");
		Files.writeString(content.resolve("editions/2027-02-20.yaml"), """
				announcement: {zh: 資料表多了一欄。, en: A table has a new column.}
				reasons:
				  claims/ohai-in-us: {zh: 營業登記查不到。, en: The register cannot be searched.}
				  companies/zhipu#price: {zh: 年報更正了價格。, en: The annual report corrects the price.}
				""");
		record();
		registry.add("longhu.content", () -> content.toString());
	}

	private static void record() {
		assertThat(EditionCommand.record(content.toString(), new PrintStream(OutputStream.nullOutputStream())))
			.isZero();
	}

	private static void edit(String path, String pattern, String replacement) throws IOException {
		String text = Files.readString(content.resolve(path));
		assertThat(text).containsPattern(pattern);
		Files.writeString(content.resolve(path), text.replaceFirst(pattern, replacement));
	}

	/** The first paragraph of the article as the edition before had it. */
	private static String paragraph() throws IOException {
		try (Stream<Path> files = Files.list(content.resolve("editions"))) {
			Path first = files.sorted().findFirst().orElseThrow();
			return Files.readAllLines(first)
				.stream()
				.filter((line) -> line.startsWith("+\tparagraph\t/article/foreword#p1\tzh-Hant\t"))
				.map((line) -> line.split("\t")[5])
				.findFirst()
				.orElseThrow();
		}
	}

	@Test
	void aChangedTextIsShownThenAndNowWithWhatDiffers() throws Exception {
		Document page = page("/verify?hash=" + before);
		assertThat(page.select("h2.changed").text()).isEqualTo("已改");
		assertThat(page.select("del").text()).contains("日益白熱化");
		assertThat(page.select("ins").text()).contains("愈來愈激烈");
		assertThat(page.select("details blockquote").eachText()).hasSize(2)
			.anyMatch((text) -> text.contains("日益白熱化"))
			.anyMatch((text) -> text.contains("愈來愈激烈"));
		HttpResponse<String> json = get("/verify?hash=" + before, "application/json");
		assertThat(json.statusCode()).isEqualTo(200);
		assertThat(json.body()).contains("\"state\":\"changed\"", "\"until\":\"202", "日益白熱化", "愈來愈激烈");
	}

	@Test
	void aSentenceOfAnEarlierEditionIsKnownToo() throws Exception {
		String sentence = Stream.of(paragraph().split("(?<=。)"))
			.filter((part) -> part.contains("日益白熱化"))
			.findFirst()
			.orElseThrow();
		assertThat(page("/verify?hash=" + TextHash.of(sentence)).select("h2.changed")).hasSize(1);
	}

	@Test
	void aTextThatWentWithItsPageIsGoneAndItsSuccessorNamed() throws Exception {
		Document page = page("/verify?hash=" + TextHash.of(REMOVED));
		assertThat(page.select("h2.gone")).hasSize(1);
		assertThat(page.select(".verified").text()).contains(REMOVED, "2027-01-10-", "2027-02-20-");
		assertThat(page.select(".verified a[href=/companies/zhipu]")).hasSize(1);
	}

	@Test
	void theEditionSaysWhatItChanged() throws Exception {
		Document editions = page("/editions");
		assertThat(editions.select(".editions h2 a").eachText().get(0)).contains("2027-02-20");
		assertThat(editions.select(".editions li").size()).isGreaterThanOrEqualTo(3);
		assertThat(editions.select(".notice")).isEmpty();
		assertThat(editions.select(".editions li").get(0).select("tbody tr").eachText()).containsExactly("條目 0 3 1",
				"段落 0 2 1", "事實 0 1 0", "關係 0 0 0", "查核 0 1 0");
		Document edition = page(editions.select(".editions h2 a").get(0).attr("href"));
		assertThat(edition.select(".changed h3").eachText())
			.containsExactly(page("/claims/ohai-in-us").select("h1").text(), "前言：中國AI戰略的分水嶺", "智譜華章", "月之暗面");
		assertThat(edition.select(".changed summary").first().text()).endsWith("由「查無旁證」改為「無從查證」");
		assertThat(edition.select("#article-foreword del").text()).isEqualTo("日益白熱化");
		assertThat(edition.select("#companies-zhipu del").text()).isEqualTo("116");
		assertThat(edition.select("#companies-old-name").text()).contains("舊名公司", "/companies/old-name");
		assertThat(edition.select("#companies-moonshot dd[lang=en] ins").text()).isEqualTo("In short:");
		Document earlier = page(editions.select(".editions h2 a").get(1).attr("href"));
		assertThat(earlier.select("#companies-old-name").text()).contains("舊名公司");
		assertThat(page("/en" + editions.select(".editions h2 a").get(0).attr("href")).select("#companies-zhipu del")
			.text()).isEqualTo("116");
	}

	@Test
	void ofSeveralFactsOfOneTypeTheMostAlikeAreOneThatChanged() throws Exception {
		Document edition = page("/editions/2026-11-29-2697f15f");
		assertThat(edition.select("#policies-us-export-controls div.added dd").eachText())
			.anyMatch((text) -> text.startsWith("2026年5月31日的指引說") && text.endsWith("據報"));
		assertThat(edition.select("#policies-us-export-controls dd:contains(拆解顯示華為Mate 60 Pro) del").eachText())
			.containsExactly("有", "可查");
		assertThat(edition.select(".changed").text()).doesNotContain("established", "nv-abazaar", "no-evidence");
	}

	@Test
	void inEnglishWhatChangedInEnglishComesFirst() throws Exception {
		Document edition = page("/en/editions/2026-11-29-2697f15f");
		assertThat(edition.select("#policies-us-export-controls dd[lang]").eachAttr("lang"))
			.isSortedAccordingTo(java.util.Comparator.comparing((language) -> !language.equals("en")));
	}

	@Test
	void itAnnouncesWhatReadersShouldKnowAndSaysWhyBesideEachChange() throws Exception {
		String address = page("/editions").select(".editions h2 a").get(0).attr("href");
		Document edition = page(address);
		assertThat(edition.select(".asof + .announcement").text()).isEqualTo("資料表多了一欄。");
		assertThat(edition.select("#claims-ohai-in-us .why").text()).isEqualTo("原因： 營業登記查不到。");
		assertThat(edition.select("#companies-zhipu dl:has(del) .why").text()).isEqualTo("原因： 年報更正了價格。");
		assertThat(edition.select("#article-foreword .why")).isEmpty();
		assertThat(page("/zh-hans" + address).select(".announcement, #claims-ohai-in-us .why").eachText())
			.containsExactly("资料表多了一栏。", "原因： 营业登记查不到。");
		assertThat(page("/en" + address).select(".announcement, .why").eachText()).containsExactlyInAnyOrder(
				"A table has a new column.", "Why: The register cannot be searched.",
				"Why: The annual report corrects the price.");
		assertThat(page(page("/editions").select(".editions h2 a").get(1).attr("href")).select(".announcement"))
			.isEmpty();
	}

	@Test
	void aVerdictThatChangedIsShownWithTheReasonOnTheFirstPageAndBelowTheClaim() throws Exception {
		assertThat(page("/").select(".news li:has(a[href=/claims/ohai-in-us]) .why").text()).isEqualTo("營業登記查不到。");
		assertThat(page("/en/").select(".news .why").eachText()).containsExactly("The register cannot be searched.");
		assertThat(page("/en/claims/ohai-in-us").select(".history").text())
			.endsWith("2027-02-20 changed: The register cannot be searched.");
	}

	@Test
	void aFeedCarriesTheAnnouncementOfTheNewestEdition() throws Exception {
		assertThat(get("/en/feed.json", "*/*").body()).contains("\"description\":\"A table has a new column.\"");
		assertThat(new SyndFeedInput().build(new StringReader(get("/feed.atom", "*/*").body())).getDescription())
			.isEqualTo("資料表多了一欄。");
	}

	@Test
	void anEntryNamesTheEditionsInWhichItChangedAndWhereToReportAnError() throws Exception {
		Document entry = page("/companies/zhipu");
		assertThat(entry.select(".history time").eachText()).hasSizeGreaterThan(1)
			.last()
			.asString()
			.isEqualTo("2027-02-20");
		assertThat(entry.select(".colophon a.report").attr("href"))
			.startsWith("mailto:editor@example.org?subject=http%3A%2F%2Flocalhost")
			.contains("%2Fcompanies%2Fzhipu%202027-02-20-");
		assertThat(page("/en/numbers").select(".colophon a.report").attr("href")).contains("%2Fen%2Fnumbers%20");
		assertThat(page("/article/transition").select("#p4 a.report").attr("href"))
			.contains("%2Farticle%2Ftransition%23p4%20");
		assertThat(page("/companies/minimax").select(".history time").eachText()).noneMatch("2027-02-20"::equals);
	}

	@Test
	void theFeedIsLedByWhatChangedLast() throws Exception {
		var feed = new SyndFeedInput().build(new StringReader(get("/feed.atom", "*/*").body()));
		assertThat(feed.getEntries().subList(0, 4)).extracting((entry) -> URI.create(entry.getLink()).getPath())
			.containsExactlyInAnyOrder("/article/foreword", "/claims/ohai-in-us", "/companies/moonshot",
					"/companies/zhipu");
		// each at an instant of its own within the day of the edition
		assertThat(feed.getEntries().subList(0, 4)).extracting(SyndEntry::getUpdatedDate)
			.doesNotHaveDuplicates()
			.allMatch((updated) -> updated.toInstant().toString().startsWith("2027-02-20T"));
		SyndEntry moonshot = feed.getEntries()
			.stream()
			.filter((entry) -> entry.getLink().endsWith("/companies/moonshot"))
			.findFirst()
			.orElseThrow();
		assertThat(moonshot.getPublishedDate()).isBefore("2027-01-01T00:00:00Z");
		assertThat(moonshot.getContents().get(0).getValue()).contains("2027-02-20-");
		assertThat(feed.getEntries().get(4).getUpdatedDate()).isBefore("2027-01-01T00:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/old-name", "/en/companies/old-name", "/claims/old-claim" })
	void aRemovedPageIsGoneForPeople(String path) throws Exception {
		HttpResponse<String> response = get(path, "text/html");
		assertThat(response.statusCode()).isEqualTo(410);
		assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
		assertThat(response.body()).doesNotContain("class=\"citebox\"");
	}

	@Test
	void itsPageNamesWhatTookItsPlace() throws Exception {
		assertThat(get("/en/companies/old-name", "text/html").body()).contains("href=\"/en/companies/zhipu\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/old-name", "/companies/old-name.bib", "/companies/old-name.ris",
			"/companies/old-name.csl.json", "/companies/old-name.json", "/companies/old-name.jsonld",
			"/companies/old-name.ttl", "/companies/old-name.md", "/id/company/old-name" })
	void machinesAreToldInProblemDetails(String path) throws Exception {
		HttpResponse<String> response = get(path, "application/json");
		assertThat(response.statusCode()).isEqualTo(410);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(response.body()).contains("\"successor\":\"http://localhost:" + this.port + "/companies/zhipu\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/zhipu.xyz", "/companies/nothing.bib", "/companies/nothing.json",
			"/id/claim/nothing" })
	void aFormOfNothingIsNotFound(String path) throws Exception {
		HttpResponse<String> response = get(path, "application/json");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("\"status\":404");
	}

	private Document page(String path) throws Exception {
		HttpResponse<String> response = get(path, "text/html");
		assertThat(response.statusCode()).isEqualTo(200);
		return Jsoup.parse(response.body());
	}

	private HttpResponse<String> get(String path, String accept) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Accept", accept)
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

}
