package longhu.api;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class FormTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@CsvSource({ "/companies/zhipu,company,智譜華章", "/en/companies/zhipu,company,Zhipu AI",
			"/article/transition,section,中國AI的戰略轉型" })
	void anEntryIsOneDocument(String path, String kind, String title) throws Exception {
		JsonNode entry = json(path + ".json");
		assertThat(entry.get("url").asString()).isEqualTo("http://localhost" + path);
		assertThat(entry.get("kind").asString()).isEqualTo(kind);
		assertThat(entry.get("title").asString()).isEqualTo(title);
		assertThat(entry.get("text").size()).isPositive();
		assertThat(entry.get("edition").asString()).matches("\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8}");
		// names that hold over editions, never numbers of rows
		assertThat(entry.findValues("id")).noneMatch(JsonNode::isNumber);
	}

	@Test
	void everyFactOfADocumentNamesWhatItStandsOn() throws Exception {
		JsonNode entry = json("/companies/zhipu.json");
		assertThat(entry.get("facts").size()).isGreaterThan(20);
		entry.get("facts").forEach((fact) -> {
			assertThat(fact.get("type").asString()).isNotBlank();
			assertThat(fact.get("text").asString()).isNotBlank();
			assertThat(fact.get("sources").size()).isPositive();
		});
		List<String> listed = entry.get("sources")
			.valueStream()
			.map((source) -> source.get("code").asString())
			.toList();
		entry.get("relations")
			.forEach((relation) -> relation.get("sources")
				.forEach((source) -> assertThat(listed).contains(source.get("source").asString())));
	}

	@Test
	void aClaimAndASourceAreDocuments() throws Exception {
		JsonNode claim = json("/en/claims/zhipu-three-billion.json");
		assertThat(claim.get("verdict").asString()).isEqualTo("supported");
		assertThat(claim.get("entries").get(0).get("kind").asString()).isNotBlank();
		JsonNode source = json("/sources/article.json");
		assertThat(source.get("author").asString()).isEqualTo("李旻臻");
		assertThat(source.get("entries").size()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies", "/en/policies", "/zh-hans/claims", "/sources", "/terms", "/eras", "/article",
			"/timeline", "/en/numbers" })
	void anIndexSaysTheSameAsCsvAndAsJson(String path) throws Exception {
		JsonNode items = json(path + ".json").get("items");
		List<CSVRecord> records = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.setAllowMissingColumnNames(false)
			.get()
			.parse(new StringReader(text(path + ".csv")))
			.getRecords();
		assertThat(records).hasSize(items.size()).isNotEmpty().allMatch(CSVRecord::isConsistent);
		for (int i = 0; i < records.size(); i++) {
			for (Map.Entry<String, String> cell : records.get(i).toMap().entrySet()) {
				JsonNode value = items.get(i).get(cell.getKey());
				assertThat(value.isNull() ? "" : value.asString()).isEqualTo(cell.getValue());
			}
		}
	}

	@Test
	void excelIsToldThatCsvIsUtf8WhenItAsks() throws Exception {
		assertThat(text("/companies.csv?bom=1")).startsWith("\uFEFFkind,");
		assertThat(text("/companies.csv")).startsWith("kind,").contains("\r\n");
		this.mvc.perform(get("/companies.csv").queryParam("bom", "maybe")).andExpect(status().isBadRequest());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/zhipu", "/en/policies/document-79", "/article/transition",
			"/zh-hans/people/li-minzhen" })
	void markdownHasFrontMatterAndOneTitle(String path) throws Exception {
		String[] parts = text(path + ".md").split("(?m)^---\n", 3);
		assertThat(parts[0]).isEmpty();
		Map<String, Object> matter = new Yaml().load(parts[1]);
		assertThat(matter).containsKeys("title", "kind", "names", "edition")
			.containsEntry("url", "http://localhost" + path);
		Node first = Parser.builder().build().parse(parts[2]).getFirstChild();
		assertThat(first).isInstanceOfSatisfying(Heading.class, (title) -> assertThat(title.getLevel()).isEqualTo(1));
		assertThat(parts[2]).contains((String) matter.get("title")).doesNotContain("<", "nav");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claims/third-plenum-june", "/en/claims/zhipu-three-billion", "/sources/article",
			"/companies", "/en/claims", "/zh-hans/sources", "/terms", "/article", "/timeline", "/numbers" })
	void claimsSourcesAndIndexesAreMarkdownToo(String path) throws Exception {
		String[] parts = text(path + ".md").split("(?m)^---\n", 3);
		Map<String, Object> matter = new Yaml().load(parts[1]);
		assertThat(matter).containsKeys("title", "edition").containsEntry("url", "http://localhost" + path);
		String heading = Jsoup.parse(text(path)).selectFirst("h1").text();
		assertThat(matter.get("title")).isEqualTo(heading);
		Node first = Parser.builder().build().parse(parts[2]).getFirstChild();
		assertThat(first).isInstanceOfSatisfying(Heading.class, (title) -> assertThat(title.getLevel()).isEqualTo(1));
		assertThat(parts[2]).doesNotContain("<sup", "null", "]()");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "application/json|application/json", "application/*|application/json",
					"application/json, text/html;q=0.9|application/json", "text/markdown|text/markdown",
					"text/html, application/json;q=0.5|text/html", "text/markdown, */*;q=0.1|text/markdown" })
	void theClientGetsTheFormThatItPrefers(String accept, String type) throws Exception {
		for (String path : List.of("/companies/zhipu", "/article/transition")) {
			this.mvc.perform(get(path).header("Accept", accept))
				.andExpect(status().isOk())
				.andExpect(content().contentTypeCompatibleWith(type));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/zhipu", "/en/article/transition", "/sources/article",
			"/claims/third-plenum-june", "/companies", "/terms", "/timeline", "/search?q=AI%20%E6%99%BA&sort=name" })
	void aPageNamesItsFormsInHeaderAndHead(String path) throws Exception {
		var response = this.mvc.perform(get(URI.create(path))).andExpect(status().isOk()).andReturn().getResponse();
		assertThat(response.getHeader(HttpHeaders.VARY)).contains("Accept");
		Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
		List<String> headed = page.select("head link[rel=alternate][type]:not([title])").eachAttr("href");
		assertThat(headed).isNotEmpty();
		for (String address : headed) {
			this.mvc.perform(get(URI.create(address))).andExpect(status().isOk());
			assertThat(response.getHeaders(HttpHeaders.LINK))
				.anyMatch((link) -> link.startsWith("<http://localhost" + address + ">; rel=\"alternate\"; type="));
		}
	}

	@ParameterizedTest
	@CsvSource({ "/companies/nothing.json,404", "/claims/nothing.json,404", "/sources/nothing.json,404",
			"/nothing.json,404", "/about.json,406", "/companies/zhipu.csv,406", "/companies/.md,404", "/verify.ttl,406",
			"/index/stroke.csv,406", "/timeline.json?lane=nowhere,400", "/claims.csv?verdict=maybe,400",
			"/companies.md?at=2017,400", "/companies.csv?bom=2,400" })
	void aFormOfNothingIsAClientError(String path, int status) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().is(status));
	}

	private JsonNode json(String path) throws Exception {
		this.mvc.perform(get(path)).andExpect(content().contentTypeCompatibleWith("application/json"));
		return JsonMapper.shared().readTree(text(path));
	}

	private String text(String path) throws Exception {
		return this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
