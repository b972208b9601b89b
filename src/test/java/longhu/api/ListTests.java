package longhu.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class ListTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/api/entries", "/api/entries?sort=name", "/api/entries?sort=checked", "/en/api/facts",
			"/api/relations", "/api/claims", "/api/events", "/api/events?sort=latest", "/zh-hans/api/sources",
			"/api/terms" })
	void pagesReadOneAfterTheOtherAreTheWholeList(String path) throws Exception {
		String and = path.contains("?") ? "&" : "?";
		List<JsonNode> all = items(read(path + and + "limit=200"));
		List<JsonNode> walked = new ArrayList<>();
		int size = Math.max(7, all.size() / 12);
		String next = path + and + "limit=" + size;
		while (next != null && walked.size() < all.size()) {
			MockHttpServletResponse response = answer(next);
			JsonNode page = JsonMapper.shared().readTree(response.getContentAsString(StandardCharsets.UTF_8));
			walked.addAll(items(page));
			String link = response.getHeader(HttpHeaders.LINK);
			// parameters stand in the order of their names
			String first = path.replaceFirst("\\?(.*)", "") + "?limit=" + size + path.replaceFirst("^[^?]*\\??", "&");
			assertThat(link).startsWith("<http://localhost" + first.replaceFirst("&$", "") + ">; rel=\"first\"");
			next = page.get("next").isNull() ? null : page.get("next").asString();
			if (next != null) {
				assertThat(link).endsWith(", <" + next + ">; rel=\"next\"");
			}
		}
		assertThat(walked.subList(0, all.size())).isEqualTo(all);
		assertThat(all).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/api/entries?kind=company,policy|kind|company,policy",
			"/api/facts?type=valuation&type=revenue|type|valuation,revenue", "/api/facts?unit=USD|unit|USD",
			"/api/relations?type=member-of|type|member-of", "/api/claims?verdict=contradicted|verdict|contradicted",
			"/api/claims?section=foreword|section|foreword", "/api/events?lane=policies|lane|policies",
			"/api/events?importance=1|importance|1", "/api/sources?grade=A|grade|A",
			"/api/sources?kind=press|kind|press" })
	void aFilterLeavesWhatItNames(String path, String field, String allowed) throws Exception {
		assertThat(items(read(path))).isNotEmpty()
			.allMatch((item) -> Set.of(allowed.split(",")).contains(item.get(field).asString()));
	}

	@Test
	void filtersByEntryFindWhatConcernsIt() throws Exception {
		all("/api/facts?entry=companies/zhipu", (fact) -> fact.at("/entry/slug").asString().equals("zhipu"));
		all("/api/relations?to=groups/ai-six-tigers&type=member-of",
				(relation) -> relation.at("/to/slug").asString().equals("ai-six-tigers"));
		all("/api/relations?entry=companies/zhipu", (relation) -> relation.at("/to/slug").asString().equals("zhipu")
				|| relation.at("/from/slug").asString().equals("zhipu"));
		all("/api/events?entry=companies/zhipu",
				(event) -> event.get("entries")
					.valueStream()
					.anyMatch((one) -> one.get("slug").asString().equals("zhipu")));
		assertThat(items(read("/api/entries?group=ai-six-tigers"))).hasSize(6);
		assertThat(items(read("/api/claims?entry=companies/zhipu"))).isNotEmpty();
		assertThat(items(read("/api/sources?entry=companies/zhipu"))).isNotEmpty();
		all("/api/facts?source=article",
				(fact) -> fact.get("sources")
					.valueStream()
					.anyMatch((one) -> one.get("source").asString().equals("article")));
	}

	@Test
	void datesNarrowWithThePrecisionThatTheyHave() throws Exception {
		all("/api/events?from=2023&to=2023-06", (event) -> event.at("/held/to").asString().compareTo("2023-01-01") >= 0
				&& event.at("/held/from").asString().compareTo("2023-06-30") <= 0);
		assertThat(items(read("/api/entries?checkedSince=2100"))).isEmpty();
		assertThat(items(read("/api/entries?checkedSince=2000-01"))).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "智譜華章", "智谱", "zhipu", "Z.ai", "2513.HK" })
	void anEntryIsFoundByAnyOfItsNames(String name) throws Exception {
		JsonNode found = JsonMapper.shared()
			.readTree(this.mvc.perform(get("/api/entries").queryParam("name", name).queryParam("lang", "en"))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8));
		assertThat(found.at("/items/0/url").asString()).isEqualTo("http://localhost/en/companies/zhipu");
		assertThat(found.at("/items/0/title").asString()).isEqualTo("Zhipu AI");
	}

	@Test
	void fieldsAreThoseThatWereChosen() throws Exception {
		assertThat(items(read("/api/entries?fields=title,checked"))).allMatch(
				(item) -> Set.of("url", "title", "checked").containsAll(item.propertyNames()) && item.has("title"));
	}

	@Test
	void aParagraphNamesWhatItNames() throws Exception {
		JsonNode paragraph = read("/api/article/transition/p4");
		assertThat(paragraph.get("url").asString()).isEqualTo("http://localhost/article/transition#p4");
		assertThat(paragraph.at("/paragraph/text").asString()).isNotBlank();
		assertThat(paragraph.get("names").size()).isPositive();
		this.mvc.perform(get("/api/article/transition/p99")).andExpect(status().isNotFound());
		assertThat(read("/api/article").get("sections").size()).isEqualTo(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/entries", "/api/entries/companies/zhipu", "/api/facts?limit=3", "/api/openapi",
			"/api/search?q=zhipu" })
	void anAnswerIsNotSentTwiceAndAnySiteMayReadIt(String path) throws Exception {
		MockHttpServletResponse response = answer(path);
		assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
		String tag = response.getHeader(HttpHeaders.ETAG);
		this.mvc.perform(get(path).header(HttpHeaders.IF_NONE_MATCH, tag))
			.andExpect(status().isNotModified())
			.andExpect(header().string("Access-Control-Allow-Origin", "*"));
		this.mvc.perform(head(path)).andExpect(status().isOk()).andExpect(header().string(HttpHeaders.ETAG, tag));
		this.mvc
			.perform(options(path).header("Origin", "https://example.org")
				.header("Access-Control-Request-Method", "GET")
				.header("Access-Control-Request-Headers", "if-none-match"))
			.andExpect(status().isNoContent())
			.andExpect(header().string("Access-Control-Allow-Headers", "*"));
	}

	private void all(String path, Predicate<JsonNode> right) throws Exception {
		assertThat(items(read(path))).isNotEmpty().allMatch(right);
	}

	private static List<JsonNode> items(JsonNode page) {
		return page.get("items").valueStream().toList();
	}

	private JsonNode read(String path) throws Exception {
		return JsonMapper.shared().readTree(answer(path).getContentAsString(StandardCharsets.UTF_8));
	}

	private MockHttpServletResponse answer(String path) throws Exception {
		return this.mvc.perform(get(URI.create(path))).andExpect(status().isOk()).andReturn().getResponse();
	}

}
