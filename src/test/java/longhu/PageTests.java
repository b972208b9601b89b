package longhu;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class PageTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/article", "/article/foreword", "/article/imitation-to-localization",
			"/article/self-reliance", "/article/transition", "/article/challenges" })
	void theArticleSaysWhoWroteItAndThatThisIsARestatement(String path) throws Exception {
		this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("李旻臻")))
			.andExpect(content().string(containsString("2025-02-13")))
			.andExpect(content().string(containsString("轉述，不是原文")))
			.andExpect(content().string(containsString("taiwansig.tw")));
	}

	@Test
	void theArticleHasFiveSectionsAndTwentySevenParagraphs() throws Exception {
		String article = page("/article");
		assertThat(article.split("class=\"paragraph\"", -1)).hasSize(28);
		assertThat(article).contains("id=\"foreword-p1\"", "id=\"self-reliance-p10\"", "id=\"challenges-p4\"");
		assertThat(page("/article/self-reliance")).contains("id=\"p10\"", "href=\"/article/transition\"",
				"rel=\"prev\"", "rel=\"next\"");
	}

	@Test
	void aReaderWalksFromTheArticleToACompanyItsGroupAnotherMemberAPolicyAndBack() throws Exception {
		assertThat(page("/article/transition")).contains("href=\"/companies/zhipu\"");
		assertThat(page("/companies/zhipu")).contains("href=\"/groups/ai-six-tigers\"",
				"href=\"/article/transition#p4\"", "href=\"/companies/zhipu/mentions\"");
		assertThat(page("/groups/ai-six-tigers")).contains("href=\"/companies/moonshot\"",
				"href=\"/companies/minimax\"");
		assertThat(page("/companies/zhipu")).contains("href=\"/policies/us-entity-list\"");
		assertThat(page("/policies/us-entity-list")).contains("href=\"/companies/zhipu\"", "href=\"/article/");
	}

	/** It is rendered once, and must not come out as it was on the page before. */
	@Test
	void whatStandsOnEveryPageKnowsItsLanguageAndPlaceAndWhatWasAsked() throws Exception {
		for (int round = 0; round < 2; round++) {
			assertThat(page("/companies")).contains("<a href=\"/companies\" aria-current=\"page\">企業</a>", "版本</a>")
				.doesNotContain("value=\"智譜\"");
			assertThat(page("/companies/zhipu"))
				.contains("<a href=\"/companies\" aria-current=\"page\">企業</a>", "<a href=\"/policies\">政策</a>")
				.containsOnlyOnce("aria-current=\"page\"");
			assertThat(page("/en/policies"))
				.contains("<a href=\"/en/policies\" aria-current=\"page\">Policies</a>", "Editions</a>")
				.containsOnlyOnce("aria-current=\"page\"");
			assertThat(page("/zh-hans/policies")).contains("由繁体转换", "版本</a>");
			assertThat(page("/search?q=智譜")).contains("value=\"智譜\"").doesNotContain("aria-current=\"page\"");
		}
	}

	@Test
	void everyParagraphThatNamesAnEntryIsQuotedAndThePageOfMentionsHasItWhole() throws Exception {
		assertThat(page("/companies/openai").split("<mark>", -1)).hasSize(3);
		for (String path : new String[] { "/companies/zhipu", "/en/concepts/state-led-innovation" }) {
			String entry = page(path);
			String whole = page(path + "/mentions");
			assertThat(entry).doesNotContain("<mark>");
			assertThat(entry.split("<blockquote", -1)).hasSameSizeAs(whole.split("<blockquote", -1))
				.hasSameSizeAs(whole.split("<mark>", -1))
				.hasSizeGreaterThan(3);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "eras", "policies", "companies", "groups", "organizations", "people", "products",
			"concepts", "places", "events" })
	void anIndexTellsItsEntriesApart(String folder) throws Exception {
		String index = page("/" + folder);
		assertThat(index).contains("<td class=\"wide\"").contains("href=\"/" + folder + "/");
		assertThat(page("/en/" + folder)).contains("href=\"/en/" + folder + "/").contains("lang=\"en\"");
	}

	@Test
	void theHeadingHoldsTheNameAlone() throws Exception {
		assertThat(page("/companies/zhipu")).contains("<h1><ruby>智譜華章<rt data-b");
		assertThat(page("/en/companies/zhipu")).contains("<h1>Zhipu AI</h1>");
		assertThat(page("/zh-hans/companies/zhipu")).contains("<h1><ruby>智谱华章<rt data-b");
	}

	@ParameterizedTest
	@CsvSource({ "智譜華章,/companies/zhipu", "智谱华章,/companies/zhipu", "zhipu huazhang,/companies/zhipu",
			"Zhìpǔ Huázhāng,/companies/zhipu", "zhipuhuazhang,/companies/zhipu", "ZHIPU AI,/companies/zhipu",
			"Z.ai,/companies/zhipu", "2513.HK,/companies/zhipu", "商湯,/companies/sensetime", "商汤,/companies/sensetime",
			"SenseTime,/companies/sensetime", "0020.HK,/companies/sensetime", "生成式人工智能,/concepts/generative-ai",
			"硅谷,/places/silicon-valley" })
	void anyNameLeadsToItsEntry(String name, String path) throws Exception {
		this.mvc.perform(get("/find/{name}", name)).andExpect(status().isFound()).andExpect(redirectedUrl(path));
		this.mvc.perform(get("/find").queryParam("name", name))
			.andExpect(status().isFound())
			.andExpect(redirectedUrl(path));
	}

	@ParameterizedTest
	@CsvSource({ "中關村,/eras/zhongguancun,/places/zhongguancun", "火炬计划,/eras/torch-plan,/policies/torch-program",
			"Made in China 2025,/eras/made-in-china-2025,/policies/made-in-china-2025",
			"79號文件,/eras/document-79,/policies/document-79" })
	void aSharedNameGivesAList(String name, String one, String other) throws Exception {
		this.mvc.perform(get("/find/{name}", name))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("href=\"" + one + "\"")))
			.andExpect(content().string(containsString("href=\"" + other + "\"")));
	}

	@Test
	void anUnknownNameIsNotFoundAndNearOnesAreOffered() throws Exception {
		this.mvc.perform(get("/find/senstime")).andExpect(status().isNotFound());
	}

	@ParameterizedTest
	@CsvSource({ "/companies/商湯,/companies/sensetime", "/companies/Zhipu,/companies/zhipu",
			"/companies/zhipu/,/companies/zhipu", "/companies/zhipu.html,/companies/zhipu",
			"/EN/Companies/,/en/companies", "/en,/en/", "/companies/,/companies" })
	void addressesAreForgivenForGood(String written, String path) throws Exception {
		MvcResult result = this.mvc
			.perform(get(java.net.URI.create(org.springframework.web.util.UriUtils.encodePath(written, "UTF-8"))))
			.andExpect(status().isMovedPermanently())
			.andReturn();
		assertThat(result.getResponse().getHeader(HttpHeaders.LOCATION)).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/en/", "/zh-hans/", "/article", "/companies/zhipu", "/sources", "/about", "/claims",
			"/terms" })
	void pagesCarryTheHeadersAndAreNotSentTwice(String path) throws Exception {
		MvcResult result = this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Security-Policy",
					containsString("default-src 'none'; base-uri 'none'; frame-ancestors 'none'")))
			.andExpect(header().string("Content-Security-Policy", not(containsString("unsafe-inline"))))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
			.andExpect(header().exists("Permissions-Policy"))
			.andExpect(header().exists("Referrer-Policy"))
			.andExpect(header().string("Cache-Control", "public, no-cache"))
			.andReturn();
		String tag = result.getResponse().getHeader(HttpHeaders.ETAG);
		this.mvc.perform(get(path).header(HttpHeaders.IF_NONE_MATCH, tag)).andExpect(status().isNotModified());
		this.mvc.perform(get("/en" + path).header(HttpHeaders.IF_NONE_MATCH, tag)).andExpect(status().is(not(304)));
	}

	@ParameterizedTest
	@CsvSource({ "/,zh-Hant-TW", "/en/,en", "/zh-hans/,zh-Hans", "/en/companies/zhipu,en",
			"/zh-hans/article/transition,zh-Hans" })
	void aPageSaysItsLanguageAndTheOthers(String path, String language) throws Exception {
		assertThat(page(path)).contains("<html lang=\"" + language + "\">")
			.contains("hreflang=\"zh-Hant\"", "hreflang=\"zh-Hans\"", "hreflang=\"en\"", "hreflang=\"x-default\"",
					"rel=\"canonical\"");
	}

	@ParameterizedTest
	@CsvSource({ "/nothing,404", "/companies/nothing,404", "/article/nothing,404", "/sources/nothing,404",
			"/claims/nothing,404", "/find/nothing-of-this-name,404", "/claims?verdict=nonsense,400" })
	void errorsArePagesForPeopleAndProblemDetailsForMachines(String path, int status) throws Exception {
		this.mvc.perform(get(path).accept("text/html")).andExpect(status().is(status));
	}

	@Test
	void theSiteIsReadOnly() throws Exception {
		this.mvc.perform(post("/companies/zhipu"))
			.andExpect(status().isMethodNotAllowed())
			.andExpect(header().exists("Allow"));
	}

	@Test
	void aFormThatThereIsNotIsNotAcceptable() throws Exception {
		this.mvc.perform(get("/about").accept("application/x-nope")).andExpect(status().isNotAcceptable());
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

}
