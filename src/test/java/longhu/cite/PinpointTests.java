package longhu.cite;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import ch.difty.kris.KRis;
import ch.difty.kris.domain.RisRecord;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import longhu.catalog.TextHash;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Citing a paragraph, a sentence, a claim; and a box on every page.
 */
@SpringBootTest
@AutoConfigureMockMvc
class PinpointTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Paragraphs paragraphs;

	@ParameterizedTest
	@CsvSource({ "'',article/transition,p4,#p4 .text", "/en,article/foreword,p1,#p1 .text",
			"/zh-hans,article/self-reliance,p10,#p10 .text", "'',companies/zhipu,p1,#p1",
			"/en,policies/document-79,p2,#p2", "/en,claims/third-plenum-june,,h1",
			"/zh-hans,claims/third-plenum-june,,h1" })
	void aCitationCarriesPlaceEditionAndHash(String language, String of, String anchor, String place) throws Exception {
		Document page = page(language + "/" + of);
		Element text = page.selectFirst(place);
		text.select("sup, .pin").remove();
		String hash = hash(text.text());
		String edition = page.select(".colophon code").text();
		String address = "http://localhost" + language + "/" + of + ((anchor != null) ? "#" + anchor : "");
		String query = "?of=" + of + ((anchor != null) ? "&p=" + anchor : "");
		Document cite = page(language + "/cite" + query);
		assertThat(cite.select(".card code").eachText()).contains(edition, hash);
		assertThat(cite.select(".card a").eachAttr("href")).contains(language + "/verify?hash=" + hash);
		assertThat(cite.select(".work").get(0).select("dd:not(.intext) > .said").eachText()).hasSize(5)
			.allMatch((said) -> said.contains(address) && said.contains(edition) && said.contains(hash));
		assertRecords(language + "/cite", query, cite.selectFirst("h1").text(), address, edition, hash);
	}

	private void assertRecords(String path, String query, String title, String address, String edition, String hash)
			throws Exception {
		BibTeXEntry bibtex = new BibTeXParser().parse(new StringReader(text(path + ".bib" + query)))
			.getEntries()
			.values()
			.iterator()
			.next();
		assertThat(bibtex.getField(new Key("title")).toUserString().replaceAll("[\\\\{}]", "")).isEqualTo(title);
		assertThat(bibtex.getField(new Key("url")).toUserString()).isEqualTo(address);
		assertThat(bibtex.getField(new Key("note")).toUserString()).contains(edition, hash);
		List<RisRecord> ris = KRis.processList(Arrays.asList(text(path + ".ris" + query).split("\r\n")));
		assertThat(ris).hasSize(1);
		assertThat(ris.get(0).getTitle()).isEqualTo(title);
		assertThat(ris.get(0).getNotes()).contains(edition, hash);
		JsonNode csl = JsonMapper.shared().readTree(text(path + ".csl.json" + query)).get(0);
		assertThat(csl.get("title").asString()).isEqualTo(title);
		assertThat(csl.get("URL").asString()).isEqualTo(address);
		assertThat(csl.get("note").asString()).contains(edition, hash);
	}

	@Test
	void aSentenceIsCitedByItsNumber() throws Exception {
		Document whole = page("/cite?of=article/transition&p=p4");
		List<String> sentences = whole.select(".pins a").eachText();
		assertThat(sentences).hasSizeGreaterThan(2);
		Document second = page(whole.select(".pins a").get(1).attr("href"));
		assertThat(second.select("blockquote").text()).isEqualTo(sentences.get(1));
		assertThat(second.select(".card code").eachText()).contains(hash(sentences.get(1)));
		assertThat(second.select(".work .said").first().text()).contains("第4段第2句", hash(sentences.get(1)));
		assertThat(text("/en/cite.bib?of=article/transition&p=p4&s=2")).contains("para. 4, sentence 2; edition ",
				"-p4-s2,");
		assertThat(text("/cite.csl.json?of=article/transition&p=p4")).contains("\"locator\":\"4\"");
	}

	@Test
	void theTextSaysWhereTheParagraphStands() throws Exception {
		assertThat(page("/en/cite?of=companies/zhipu&p=p1").select(".intext .said").eachText())
			.contains("(Longhu, 2026, para. 1)");
		assertThat(page("/cite?of=companies/zhipu&p=p1").select(".intext .said").eachText()).contains("（龍虎志，2026，第1段）");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/article", "/article/transition", "/companies/zhipu", "/en/companies/zhipu",
			"/zh-hans/eras/torch-plan" })
	void everyParagraphLeadsToItsCitation(String path) throws Exception {
		List<String> links = page(path).select("a[href*=/cite?of=]").eachAttr("href");
		assertThat(links).isNotEmpty().doesNotHaveDuplicates();
		for (String link : List.of(links.get(0), links.get(links.size() - 1))) {
			assertThat(page(link).select(".work")).isNotEmpty();
		}
		assertThat(page("/article").select("a[href*=/cite?of=]")).hasSize(27);
	}

	@ParameterizedTest
	@CsvSource({ "/cite,400", "/cite?of=,400", "/cite?of=article,404", "/cite?of=article/nothing&p=p1,404",
			"/cite?of=article/transition,404", "/cite?of=article/transition&p=p99,404",
			"/cite?of=article/transition&p=p4&s=99,404", "/cite?of=article/transition&p=p4&s=0,400",
			"/cite?of=article/transition&p=p4&s=-1,400", "/cite?of=article/transition&p=p4&s=x,400",
			"/cite?of=article/transition&p=p4&s=99999999999,400", "/cite.bib?of=nothing/zhipu&p=p1,404",
			"/cite.ris,400", "/cite.csl.json?of=companies/zhipu&p=h1,404", "/cite?of=claims/nothing,404",
			"/cite?of=../../etc/passwd,404", "/cite.ttl?of=companies/zhipu&p=p1,406" })
	void aCitationOfNothingIsAClientError(String path, int status) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().is(status));
	}

	@Test
	void formsOfACitationAreNamedWithWhatIsCited() throws Exception {
		Document cite = page("/cite?of=companies/zhipu&p=p1");
		assertThat(cite.select("link[type=application/x-bibtex]").attr("href"))
			.isEqualTo("/cite.bib?of=companies/zhipu&p=p1");
		assertThat(cite.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
	}

	@Test
	void theTextThatIsHashedIsTheTextThatIsRead() {
		List<String> other = new ArrayList<>();
		for (Language language : Language.values()) {
			for (Kind kind : Kind.values()) {
				for (ParagraphView paragraph : this.paragraphs.of(kind, language)) {
					Document html = Jsoup.parseBodyFragment(paragraph.html());
					html.select("sup").remove();
					if (paragraph.heading() == 0
							&& !TextHash.normal(html.body().text()).equals(TextHash.normal(paragraph.text()))) {
						other.add(paragraph.section() + "#" + paragraph.anchor() + " " + language);
					}
				}
			}
		}
		assertThat(other).isEmpty();
	}

	@Test
	void everyPageHasABoxAndItsWorkIsCalledLikeThePage() throws Exception {
		List<String> faults = new ArrayList<>();
		for (String path : types()) {
			for (Language language : Language.values()) {
				String address = language.prefix() + (path.equals("/") && language != Language.ZH_HANT ? "/" : path);
				Document page = page(address);
				// a claim has its verdict before its words, the article keeps its own
				// title
				if (page.select("meta[name=robots]").isEmpty() && !path.equals("/article")
						&& !page.select("meta[name=citation_title]")
							.attr("content")
							.endsWith(page.select("h1").text())) {
					faults.add(address + ": " + page.select("h1").text() + " is cited as "
							+ page.select("meta[name=citation_title]").attr("content"));
				}
			}
		}
		assertThat(faults).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies", "/en/timeline", "/numbers", "/about", "/about/quality", "/claims", "/terms",
			"/zh-hans/index/stroke", "/editions" })
	void everyPageIsOneRecordInEachFormat(String path) throws Exception {
		Document page = page(path);
		String heading = page.selectFirst("h1").text();
		assertThat(page.select(".citebox .said").size()).isGreaterThanOrEqualTo(5);
		assertThat(page.select(".citebox a[download]").eachAttr("href")).containsExactly(path + ".bib", path + ".ris",
				path + ".csl.json");
		assertThat(text(path + ".bib")).contains("title = {{" + heading + "}}");
		assertThat(text(path + ".ris")).contains("TI  - " + heading + "\r\n");
		assertThat(text(path + ".csl.json")).contains("\"title\":\"" + heading + "\"");
		this.mvc.perform(get(path).header("Accept", "application/x-bibtex, text/html;q=0.5"))
			.andExpect(content().contentTypeCompatibleWith("application/x-bibtex"));
	}

	@Test
	void whatIsRememberedDoesNotDependOnTheHostThatIsAskedFor() throws Exception {
		for (String host : List.of("one.example", "other.example")) {
			String page = this.mvc
				.perform(get(java.net.URI.create("http://" + host + "/companies/zhipu")).header("Host", host))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
			assertThat(Jsoup.parse(page).select(".citebox .said").eachText())
				.allMatch((said) -> said.contains("http://" + host + "/companies/zhipu"));
		}
	}

	/** The addresses of all types of pages but those with a query. */
	private static List<String> types() throws IOException {
		return new ClassPathResource("longhu/browser/page-types.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> line.contains("\t") && !line.startsWith("#"))
			.map((line) -> line.split("\t")[1])
			.filter((path) -> !path.contains("?") && !path.matches("/nothing|/mcp|/find/.*|.*/preview"))
			.toList();
	}

	/** Made here once more, by the book. */
	private static String hash(String text) throws Exception {
		byte[] bytes = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 12);
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(text(path));
	}

	private String text(String path) throws Exception {
		return this.mvc.perform(get(java.net.URI.create(path.replace("中關村", "%E4%B8%AD%E9%97%9C%E6%9D%91"))))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
