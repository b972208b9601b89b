package longhu.api;

import java.io.StringReader;
import java.util.List;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class FeedTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/feed.atom", "/en/feed.atom", "/zh-hans/feed/companies.atom", "/feed/policies.atom",
			"/en/feed/claims.atom", "/feed/article.atom" })
	void aFeedReaderReadsWhatChangedNewestFirst(String path) throws Exception {
		SyndFeed feed = new SyndFeedInput().build(new StringReader(text(path)));
		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		assertThat(feed.getTitle()).isNotBlank();
		assertThat(feed.getEntries()).isNotEmpty().hasSizeLessThanOrEqualTo(50).allSatisfy((entry) -> {
			assertThat(entry.getLink()).startsWith("http://localhost/").isEqualTo(entry.getUri());
			assertThat(entry.getTitle()).isNotBlank();
			assertThat(entry.getUpdatedDate()).isNotNull();
			assertThat(entry.getPublishedDate()).isBeforeOrEqualTo(entry.getUpdatedDate());
			assertThat(entry.getAuthors()).extracting("name").allMatch((name) -> !name.toString().isBlank());
			assertThat(entry.getContents()).isNotEmpty();
		});
		assertThat(feed.getEntries().stream().map(SyndEntry::getUpdatedDate).toList())
			.isSortedAccordingTo((one, other) -> other.compareTo(one));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/rss+xml", "application/rss+xml, application/xml;q=0.9", "text/html",
			"image/*", "nonsense" })
	void whatHasOneFormIsServedWhateverIsAccepted(String accept) throws Exception {
		for (String path : List.of("/feed.atom", "/en/feed/companies.atom", "/feed.json", "/feed/companies/zhipu.json",
				"/opensearch.xml", "/llms.txt", "/en/llms-full.txt", "/robots.txt", "/sitemap.xml", "/sitemap-1.xml",
				"/.well-known/api-catalog", "/api/openapi", "/api/openapi.yaml", "/companies/zhipu.json",
				"/companies/zhipu.bib", "/reconcile")) {
			String usual = this.mvc.perform(get(path)).andReturn().getResponse().getContentType();
			assertThat(this.mvc.perform(get(path).header("Accept", accept))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentType()).as(path).isEqualTo(usual);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed.atom", "/en/feed/claims.atom", "/feed/groups/ai-six-tigers.atom" })
	void noTwoItemsHaveTheSameInstant(String path) throws Exception {
		SyndFeed feed = new SyndFeedInput().build(new StringReader(text(path)));
		assertThat(feed.getEntries()).hasSizeGreaterThan(5)
			.extracting(SyndEntry::getUpdatedDate)
			.doesNotHaveDuplicates();
	}

	@Test
	void anEntryAGroupAndASectionHaveFeedsOfTheirOwnWithTheClaimsAboutThem() throws Exception {
		List<String> own = links("/en/feed/companies/zhipu.atom");
		assertThat(own).contains("http://localhost/en/companies/zhipu")
			.anyMatch((link) -> link.contains("/en/claims/"))
			.noneMatch((link) -> link.contains("/companies/") && !link.endsWith("/zhipu"));
		assertThat(links("/feed/groups/ai-six-tigers.atom")).contains("http://localhost/groups/ai-six-tigers",
				"http://localhost/companies/zhipu", "http://localhost/companies/minimax");
		assertThat(links("/feed/article/transition.atom")).anyMatch((link) -> link.contains("/claims/"));
		assertThat(org.jsoup.Jsoup.parse(text("/en/companies/zhipu"))
			.select("link[type=application/atom+xml][href=/en/feed/companies/zhipu.atom]")
			.attr("title")).isEqualTo("Changes · Zhipu AI");
	}

	@Test
	void aClaimInAFeedSaysItsVerdictFirst() throws Exception {
		SyndFeed feed = new SyndFeedInput().build(new StringReader(text("/en/feed/claims.atom")));
		assertThat(feed.getEntries()).allSatisfy((entry) -> assertThat(entry.getTitle()).matches("\\[[a-z ]+\\] .+"));
	}

	@ParameterizedTest
	@CsvSource({ "/feed,/feed.atom", "/en/rss,/en/feed.atom", "/zh-hans/feed.xml,/zh-hans/feed.atom",
			"/rss.xml,/feed.atom", "/atom.xml,/feed.atom" })
	void whereAFeedIsLookedForLeadsToIt(String path, String feed) throws Exception {
		this.mvc.perform(get(path).header("Accept", "application/rss+xml"))
			.andExpect(status().isMovedPermanently())
			.andExpect(redirectedUrl(feed));
	}

	private List<String> links(String path) throws Exception {
		return new SyndFeedInput().build(new StringReader(text(path)))
			.getEntries()
			.stream()
			.map(SyndEntry::getLink)
			.toList();
	}

	@Test
	void theFeedOfAKindHoldsThatKindAlone() throws Exception {
		SyndFeed feed = new SyndFeedInput().build(new StringReader(text("/en/feed/companies.atom")));
		assertThat(feed.getEntries())
			.allSatisfy((entry) -> assertThat(entry.getLink()).startsWith("http://localhost/en/companies/"));
	}

	@Test
	void whatWasAddedInAnEditionIsDatedByIt() throws Exception {
		SyndFeed feed = new SyndFeedInput().build(new StringReader(text("/en/feed/claims.atom")));
		assertThat(feed.getEntries()).allSatisfy((entry) -> assertThat(entry.getContents().get(0).getValue())
			.containsPattern("(New|Changed) in edition \\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8}\\."));
	}

	@ParameterizedTest
	@CsvSource({ "/companies,/feed/companies", "/en/policies,/en/feed/policies", "/zh-hans/claims,/zh-hans/feed/claims",
			"/article,/feed/article" })
	void anIndexNamesTheFeedOfItsKind(String index, String feed) throws Exception {
		var page = org.jsoup.Jsoup.parse(text(index));
		assertThat(page.select("link[rel=alternate][type=application/atom+xml]").eachAttr("href"))
			.contains(feed + ".atom");
		assertThat(page.select("link[rel=alternate][type=application/feed+json]").eachAttr("href"))
			.contains(feed + ".json");
		text(feed + ".atom");
		text(feed + ".json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed.json", "/en/feed.json", "/feed/companies.json" })
	void theSameComesAsJsonFeed(String path) throws Exception {
		this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("application/feed+json"))
			.andExpect(jsonPath("$.version").value("https://jsonfeed.org/version/1.1"))
			.andExpect(jsonPath("$.feed_url").value("http://localhost" + path))
			.andExpect(jsonPath("$.items[0].url").value(startsWith("http://localhost/")))
			.andExpect(jsonPath("$.items[0].date_modified").isNotEmpty())
			.andExpect(jsonPath("$.items[0].content_text").isNotEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed/nothing.atom", "/feed/about.atom", "/feed/nothing.json",
			"/feed/companies/nothing.atom", "/feed/nothing/zhipu.json" })
	void aFeedThatThereIsNotIsNotFound(String path) throws Exception {
		int status = this.mvc.perform(get(path)).andReturn().getResponse().getStatus();
		assertThat(status).isIn(301, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/llms.txt", "/en/llms.txt", "/zh-hans/llms.txt", "/llms-full.txt", "/en/llms-full.txt" })
	void aLanguageModelIsGivenATitleAndAbsoluteLinks(String path) throws Exception {
		String text = text(path);
		assertThat(text).startsWith("# ").contains("\n> ");
		java.util.List<String> links = new java.util.ArrayList<>();
		Parser.builder().build().parse(text).accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				links.add(link.getDestination());
			}
		});
		assertThat(links).hasSizeGreaterThan(50).allMatch((link) -> link.startsWith("http://localhost/"));
	}

	@Test
	void aLanguageModelIsToldOfTheClaimsAndTheInterfaces() throws Exception {
		assertThat(text("/en/llms.txt")).contains("(http://localhost/en/claims)", "(http://localhost/en/sources)",
				"(http://localhost/en/mcp)", "(http://localhost/en/api)", "(http://localhost/en/data)");
	}

	@Test
	void theFullTextHoldsEveryParagraphOfTheArticle() throws Exception {
		assertThat(text("/llms-full.txt").length()).isGreaterThan(text("/llms.txt").length() * 2);
	}

	private String text(String path) throws Exception {
		return this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

}
