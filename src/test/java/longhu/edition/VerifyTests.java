package longhu.edition;

import java.nio.charset.StandardCharsets;

import longhu.catalog.TextHash;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class VerifyTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@CsvSource({ "/article/transition,#p4 .text", "/en/article/foreword,#p1 .text",
			"/zh-hans/article/self-reliance,#p10 .text", "/companies/zhipu,#p1", "/en/companies/zhipu,#p2",
			"/claims/third-plenum-june,h1", "/en/claims/third-plenum-june,h1" })
	void whatStandsOnAPageIsUnchanged(String path, String place) throws Exception {
		String text = text(path, place);
		for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
				get("/verify").queryParam("hash", TextHash.of(text)),
				get("/verify").queryParam("hash",
						" SHA-256 " + TextHash.whole(text).toUpperCase(java.util.Locale.ROOT)),
				get("/verify").queryParam("text", "\n  " + text.replace(" ", "\n ") + " ") }) {
			Document page = Jsoup.parse(this.mvc.perform(request)
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8));
			assertThat(page.select("h2.unchanged")).hasSize(1);
			assertThat(page.select(".verified blockquote").text()).isEqualTo(TextHash.normal(text));
			assertThat(page.select(".verified a").first().attr("href")).startsWith(path);
			assertThat(page.select(".verified").text()).contains("2026-");
		}
	}

	@Test
	void aMachineIsAnsweredInJson() throws Exception {
		String hash = TextHash.of(text("/article/transition", "#p4 .text"));
		for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
				get("/verify").queryParam("hash", hash).accept(MediaType.APPLICATION_JSON),
				get("/verify.json").queryParam("hash", hash) }) {
			this.mvc.perform(request)
				.andExpect(status().isOk())
				.andExpect(content().contentTypeCompatibleWith("application/json"))
				.andExpect(jsonPath("$.state").value("unchanged"))
				.andExpect(jsonPath("$.texts[0].url").value("http://localhost/article/transition#p4"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "hash|zz|400", "hash|abc|400", "hash|0123456789a|400", "hash|<script>|400",
					"hash|0123456789abg|400", "hash|000000000000|404", "text|這句話從來沒有人說過。|404",
					"text|<script>alert(1)</script>|404", "hash|%|400", "hash|____________|400" })
	void whatCannotBeVerifiedIsSaidInASentence(String name, String value, int status) throws Exception {
		this.mvc.perform(get("/verify").queryParam(name, value).header("Accept", "text/html,*/*;q=0.8"))
			.andExpect(status().is(status))
			.andExpect(content().string(containsString("role=\"alert\"")))
			.andExpect(content().string(not(containsString("<script>alert"))));
		for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] { get("/verify"),
				get("/verify").accept(MediaType.ALL), get("/verify").accept(MediaType.APPLICATION_JSON) }) {
			this.mvc.perform(request.queryParam(name, value))
				.andExpect(status().is(status))
				.andExpect(content().contentTypeCompatibleWith("application/problem+json"))
				.andExpect(jsonPath("$.detail").isNotEmpty());
		}
	}

	@Test
	void oneOfTheTwoIsAskedForAndNotTooLong() throws Exception {
		this.mvc.perform(get("/verify").queryParam("hash", "000000000000").queryParam("text", "x"))
			.andExpect(status().isBadRequest());
		this.mvc.perform(get("/verify").queryParam("text", "長".repeat(10_001))).andExpect(status().isBadRequest());
		this.mvc.perform(get("/verify.json")).andExpect(status().isBadRequest());
		this.mvc.perform(get("/verify")).andExpect(status().isOk());
		this.mvc.perform(get("/verify").queryParam("hash", "")).andExpect(status().isOk());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/editions/nothing", "/editions/2026-11-23-00000000" })
	void anEditionThatThereIsNotIsNotFound(String path) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().isNotFound());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/en", "/zh-hans" })
	void theFootOfEveryPageNamesTheEditionAndLeadsToAll(String language) throws Exception {
		Document page = page(language + "/companies/zhipu");
		String edition = page.select(".colophon a[href=" + language + "/editions] code").text();
		assertThat(edition).matches("\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8}");
		assertThat(page.select(".colophon a[href=" + language + "/verify]")).hasSize(1);
		Document editions = page(language + "/editions");
		assertThat(editions.select(".editions li")).isNotEmpty();
		for (var link : editions.select(".editions h2 a")) {
			Document one = page(link.attr("href"));
			assertThat(one.select("h1").text()).contains(link.text().replaceAll("[^0-9-]", ""));
			assertThat(one.select("main details, main li")).hasSizeGreaterThan(20);
		}
	}

	@Test
	void withoutAContactAPageNamesItsEditionsAndNoMore() throws Exception {
		assertThat(page("/companies/zhipu").select(".history time")).isNotEmpty();
		assertThat(page("/claims/third-plenum-june").select(".history time")).isNotEmpty();
		assertThat(page("/companies/zhipu").select(".report")).isEmpty();
		assertThat(page("/article").select(".report")).isEmpty();
		assertThat(page("/companies").select(".history")).isEmpty();
	}

	private String text(String path, String place) throws Exception {
		var element = page(path).selectFirst(place);
		element.select("sup, .pin").remove();
		return element.text();
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

}
