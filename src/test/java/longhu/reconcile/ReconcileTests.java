package longhu.reconcile;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SpringBootTest
@AutoConfigureMockMvc
class ReconcileTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@CsvSource({ "智譜,company:zhipu", "智谱,company:zhipu", "Zhipu AI,company:zhipu", "zhipu,company:zhipu",
			"Zhìpǔ,company:zhipu", "ＺＨＩＰＵ,company:zhipu", "商湯科技,company:sensetime", "0020.HK,company:sensetime",
			"六小虎,group:ai-six-tigers", "company:zhipu,company:zhipu", "/en/companies/zhipu,company:zhipu",
			"http://elsewhere/companies/zhipu,company:zhipu" })
	void anyExactNameIsAMatchOf100(String name, String id) throws Exception {
		Map<String, Object> first = first(Map.of("query", name));
		assertThat(first).containsEntry("id", id).containsEntry("score", 100.0).containsEntry("match", true);
		assertThat(drafted(Map.of("matchType", "name", "propertyValue", name)).get(0)).isEqualTo(first);
	}

	@ParameterizedTest
	@CsvSource({ "智普,company:zhipu", "Zhipuu AI,company:zhipu", "SenseTme,company:sensetime",
			"SenseTme Group Inc.,company:sensetime" })
	void aSlipIsACandidateBelow100(String name, String id) throws Exception {
		List<Map<String, Object>> found = candidates(Map.of("query", name));
		assertThat(found).extracting("id").contains(id);
		assertThat(found).extracting("match").containsOnly(false);
		assertThat(found).allSatisfy((one) -> assertThat((Double) one.get("score")).isBetween(40.0, 99.0));
	}

	@Test
	void aNameOfTwoThingsIsNoMatchUntilItsTypeIsGiven() throws Exception {
		List<Map<String, Object>> found = candidates(Map.of("query", "中關村"));
		assertThat(found).filteredOn((one) -> one.get("score").equals(100.0)).hasSizeGreaterThan(1);
		assertThat(found).extracting("match").containsOnly(false);
		assertThat(first(Map.of("query", "中關村", "type", "place"))).containsEntry("match", true)
			.extractingByKey("id")
			.asString()
			.startsWith("place:");
		assertThat(first(Map.of("query", "中關村", "type", List.of("era", "company"), "type_strict", "any")))
			.containsEntry("match", true);
		assertThat(candidates(Map.of("query", "中關村", "type", List.of("era", "place"), "type_strict", "all"))).isEmpty();
	}

	@Test
	void propertiesMoveTheScore() throws Exception {
		Map<String, Object> agreed = first(asked("智譜", "group", "六小虎", "founded", "2019"));
		assertThat(agreed).containsEntry("score", 100.0).containsEntry("match", true);
		Map<String, Object> contradicted = first(asked("智譜", "group", "四小龍", "founded", "1999"));
		assertThat(contradicted).containsEntry("score", 75.0).containsEntry("match", false);
		Map<String, Object> unknown = first(asked("智譜", "died", "1999"));
		assertThat((Double) unknown.get("score")).isBetween(90.0, 99.9);
		assertThat(unknown).containsEntry("match", true);
		assertThat(first(asked("智譜", "headquarters", "北京"))).containsEntry("score", 100.0);
		assertThat(first(asked("智普", "group", "六小虎")).get("score"))
			.isNotEqualTo(first(asked("智普", "group", "四小龍")).get("score"));
		assertThat(first(asked("智譜", "group", Map.of("id", "group:ai-six-tigers", "name", "x")))).containsEntry("score",
				100.0);
		assertThat(first(asked("智譜", "founded", 2019))).containsEntry("score", 100.0);
	}

	@Test
	void propertiesAloneFindWhatHasThem() throws Exception {
		assertThat(candidates(Map.of("properties", List.of(Map.of("pid", "group", "v", "六小虎")), "limit", 10)))
			.hasSize(6)
			.extracting("id")
			.contains("company:zhipu");
		assertThat(drafted(
				Map.of("matchType", "property", "propertyId", "group", "propertyValue", "六小虎", "required", true),
				Map.of("matchType", "name", "matchQuantifier", "none", "propertyValue", "智譜")))
			.isNotEmpty()
			.extracting("id")
			.first()
			.isNotEqualTo("company:zhipu");
		assertThat(drafted(Map.of("matchType", "name", "propertyValue", "智譜"),
				Map.of("matchType", "property", "propertyId", "group", "propertyValue", "四小龍", "required", true)))
			.extracting("id")
			.doesNotContain("company:zhipu");
		assertThat(drafted(Map.of("matchType", "id", "propertyValue", "company:zhipu")).get(0)).containsEntry("match",
				true);
	}

	@Test
	void theTypeDecidesAndAWishForOneKeepsOthersFromMatching() throws Exception {
		assertThat(candidates(Map.of("query", "習近平", "type", "company"))).isEmpty();
		assertThat(candidates(Map.of("query", "習近平", "type", "company", "type_strict", "should")))
			.allSatisfy((one) -> assertThat(one).containsEntry("match", false));
		assertThat(first(Map.of("query", "智譜", "type", "company", "type_strict", "should")))
			.containsEntry("match", true)
			.containsEntry("id", "company:zhipu");
	}

	@Test
	void oneWrongQueryDoesNotKeepTheOthersFromTheirs() throws Exception {
		String answer = body(post("/reconcile").param("queries", """
				{"a":{"query":"智譜"},"b":{"query":"智譜","type":"Q5"},"c":{"query":"智譜","limit":"1"},
				"d":{"query":"智譜","properties":[{"pid":"P31","v":"x"}]}}"""));
		assertThat(JsonPath.<Boolean>read(answer, "$.a.result[0].match")).isTrue();
		assertThat(JsonPath.<List<Object>>read(answer, "$.b.result")).isEmpty();
		assertThat(JsonPath.<List<Object>>read(answer, "$.c.result")).hasSize(1);
		assertThat(JsonPath.<Boolean>read(answer, "$.d.result[0].match")).isTrue();
	}

	@Test
	void amountsComeWithCurrencyDateConfidenceAndSourceInColumnsOfTheirOwn() throws Exception {
		List<Map<String, Object>> columns = new java.util.ArrayList<>();
		for (String id : List.of("valuation", "valuation.unit", "valuation.as-of", "valuation.confidence",
				"valuation.source", "valuation.qualifier", "valuation.article-says", "to:based-in", "from:invested-in",
				"from:invested-in.date", "from:invested-in.source", "from:invested-in.article-says", "P31")) {
			columns.add(Map.of("id", id, "settings", Map.of("limit", "0")));
		}
		String query = JSON.writeValueAsString(Map.of("ids", List.of("company:zhipu"), "properties", columns));
		for (String answer : List.of(body(post("/reconcile").param("extend", query)))) {
			Map<String, List<Map<String, Object>>> row = JsonPath.read(answer, "$.rows['company:zhipu']");
			int count = row.get("valuation").size();
			assertThat(row.get("valuation")).hasSizeGreaterThan(3)
				.contains(Map.of("float", 3000000000L))
				.allSatisfy((cell) -> assertThat(cell).doesNotContainValue(-1294967296));
			for (String detail : List.of("unit", "as-of", "confidence", "source", "qualifier", "article-says")) {
				assertThat(row.get("valuation." + detail)).as(detail).hasSize(count);
			}
			for (String detail : List.of("date", "source", "article-says")) {
				assertThat(row.get("from:invested-in." + detail)).as(detail)
					.hasSameSizeAs(row.get("from:invested-in"))
					.anySatisfy((cell) -> assertThat(cell.get("str").toString()).isNotEmpty());
			}
			assertThat(row.get("valuation.qualifier")).contains(Map.of("str", "about"));
			assertThat(row.get("from:invested-in.source")).first()
				.satisfies((cell) -> assertThat(cell.get("str").toString()).startsWith("http://localhost/sources/"));
			assertThat(row.get("valuation.unit")).contains(Map.of("str", "USD"), Map.of("str", "CNY"));
			assertThat(row.get("valuation.source").get(0).get("str").toString())
				.startsWith("http://localhost/sources/");
			assertThat(row.get("P31")).isEmpty();
			assertThat(JsonPath.<List<String>>read(answer, "$.meta[?(@.id=='to:based-in')].type.id"))
				.containsExactly("place");
			assertThat(JsonPath.<List<String>>read(answer, "$.meta[?(@.id=='from:invested-in')].type.id")).hasSize(1);
		}
		this.mvc.perform(post("/reconcile/v1/extend").contentType(MediaType.APPLICATION_JSON).content(query))
			.andExpect((result) -> assertThat(result.getResponse().getStatus()).isEqualTo(200));
	}

	@Test
	void allThatIsProposedCanBeFetchedAtOnce() throws Exception {
		List<String> ids = JsonPath.read(body(get("/reconcile/extend/propose").queryParam("type", "company")),
				"$.properties[*].id");
		assertThat(ids).hasSizeGreaterThan(70);
		String query = JSON.writeValueAsString(Map.of("ids", List.of("company:zhipu"), "properties",
				ids.stream().map((id) -> Map.of("id", id)).toList()));
		assertThat(JsonPath.<List<Object>>read(body(post("/reconcile").param("extend", query)), "$.meta"))
			.hasSameSizeAs(ids);
	}

	@ParameterizedTest
	@CsvSource({ "alib,company:alibaba", "Kimi,product:kimi", "Chat,product:chatgpt", "zhip,company:zhipu",
			"商湯,company:sensetime" })
	void whatBeginsSoItselfIsSuggestedFirst(String prefix, String id) throws Exception {
		assertThat(JsonPath.<String>read(body(get("/reconcile/suggest/entity").queryParam("prefix", prefix)),
				"$.result[0].id"))
			.isEqualTo(id);
	}

	@Test
	void suggestionsAreOfTheTypeAndHaveAFlyout() throws Exception {
		assertThat(JsonPath.<List<String>>read(
				body(get("/reconcile/suggest/entity").queryParam("prefix", "中關村").queryParam("type", "place")),
				"$.result[*].id"))
			.isNotEmpty()
			.allMatch((id) -> id.startsWith("place:"));
		String manifest = body(get("/en/reconcile"));
		for (String what : List.of("entity", "property", "type")) {
			String path = JsonPath.read(manifest, "$.suggest." + what + ".flyout_service_path");
			String id = Map.of("entity", "company:zhipu", "property", "founded", "type", "company").get(what);
			String flyout = body(get("/en/reconcile" + path.replace("${id}", id)));
			assertThat(JsonPath.<String>read(flyout, "$.html")).startsWith("<p><strong>");
			assertThat(JsonPath.<String>read(flyout, "$.id")).isEqualTo(id);
		}
	}

	@Test
	void aListOfNamesAsRegistersHaveThemIsMatchedWithoutAMistake() throws Exception {
		List<String[]> lines = java.nio.file.Files
			.readAllLines(java.nio.file.Path.of("src/test/resources/longhu/reconcile/names.tsv"))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("\t"))
			.toList();
		Map<String, Object> queries = new java.util.LinkedHashMap<>();
		for (int at = 0; at < lines.size(); at++) {
			queries.put("q" + at, Map.of("query", lines.get(at)[1]));
		}
		String answer = body(post("/reconcile").param("queries", JSON.writeValueAsString(queries)));
		List<String> wrong = new java.util.ArrayList<>();
		List<String> missed = new java.util.ArrayList<>();
		int legal = 0;
		for (int at = 0; at < lines.size(); at++) {
			List<Map<String, Object>> found = JsonPath.read(answer, "$.q" + at + ".result");
			String match = found.stream()
				.filter((one) -> one.get("match").equals(true))
				.map((one) -> one.get("id").toString())
				.findFirst()
				.orElse("");
			String[] line = lines.get(at);
			String expected = (line.length > 2) ? line[2] : "";
			if (!match.isEmpty() && !match.equals(expected)) {
				wrong.add(line[1] + " → " + match);
			}
			if (line[0].equals("legal")) {
				legal++;
				if (match.isEmpty()) {
					missed.add(line[1]);
				}
			}
		}
		assertThat(lines).hasSizeGreaterThanOrEqualTo(150);
		assertThat(wrong).isEmpty();
		assertThat(missed).as("of " + legal).hasSizeLessThanOrEqualTo(legal / 10);
	}

	@Test
	void theLimitHoldsAndTheBestComesFirst() throws Exception {
		assertThat(candidates(Map.of("query", "AI", "limit", 2))).hasSizeLessThanOrEqualTo(2);
		List<Map<String, Object>> many = candidates(Map.of("query", "商湯", "limit", 50));
		assertThat(many).extracting((one) -> -(Double) one.get("score")).isSorted();
	}

	@Test
	void theAnswerSpeaksTheLanguageOfTheAddress() throws Exception {
		String queries = JSON.writeValueAsString(Map.of("q", Map.of("query", "智谱")));
		String english = body(get("/en/reconcile").queryParam("queries", queries));
		assertThat(JsonPath.<String>read(english, "$.q.result[0].name")).isEqualTo("Zhipu AI");
		assertThat(JsonPath.<String>read(english, "$.q.result[0].type[0].name")).isEqualTo("Company");
		assertThat(JsonPath.<String>read(body(get("/en/reconcile")), "$.view.url")).endsWith("/en/id/{{id}}");
		this.mvc.perform(get("/en/id/company%3Azhipu".replace("%3A", ":")))
			.andExpect((result) -> assertThat(result.getResponse().getHeader("Location"))
				.isEqualTo("/en/companies/zhipu"));
	}

	@Test
	void suggestsEntriesPropertiesAndTypes() throws Exception {
		String found = body(get("/reconcile/suggest/entity").queryParam("prefix", "shang"));
		assertThat(JsonPath.<List<String>>read(found, "$.result[*].id")).contains("company:sensetime");
		assertThat(JsonPath.<List<String>>read(body(get("/reconcile/v1/suggest/property").queryParam("prefix", "成立")),
				"$.result[*].id"))
			.contains("founded");
		assertThat(JsonPath.<List<String>>read(body(get("/reconcile/suggest/type").queryParam("prefix", "comp")),
				"$.result[*].id"))
			.containsExactly("company");
		String all = body(get("/reconcile/suggest/entity"));
		String rest = body(get("/reconcile/suggest/entity").queryParam("cursor", "20"));
		assertThat(JsonPath.<List<String>>read(all, "$.result[*].id")).hasSize(20)
			.doesNotContainAnyElementsOf(JsonPath.<List<String>>read(rest, "$.result[*].id"));
	}

	@Test
	void previewsLeadToTheSmallPage() throws Exception {
		for (String address : List.of("/reconcile/preview", "/reconcile/v1/preview")) {
			this.mvc.perform(get(address).queryParam("id", "company:zhipu")).andExpect((result) -> {
				assertThat(result.getResponse().getStatus()).isEqualTo(303);
				assertThat(result.getResponse().getHeader("Location")).isEqualTo("/companies/zhipu/preview");
			});
			this.mvc.perform(get(address).queryParam("id", "company:none"))
				.andExpect((result) -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
		}
	}

	@Test
	void fetchesPropertiesWithTheirSettings() throws Exception {
		Map<String, Object> query = Map.of("ids", List.of("company:zhipu", "company:none"), "properties",
				List.of(Map.of("id", "founded"), Map.of("id", "group", "settings", Map.of("language", "en")),
						Map.of("id", "valuation", "settings", Map.of("limit", 1)), Map.of("id", "url"),
						Map.of("id", "names"), Map.of("id", "years")));
		String rows = body(post("/reconcile").param("extend", JSON.writeValueAsString(query)));
		assertThat(JsonPath.<List<String>>read(rows, "$.meta[*].id")).containsExactly("founded", "group", "valuation",
				"url", "names", "years");
		assertThat(JsonPath.<String>read(rows, "$.rows['company:zhipu'].founded[0].str")).startsWith("2019");
		assertThat(JsonPath.<String>read(rows, "$.rows['company:zhipu'].group[0].id")).isEqualTo("group:ai-six-tigers");
		assertThat(JsonPath.<String>read(rows, "$.rows['company:zhipu'].group[0].name")).contains("Tigers");
		assertThat(JsonPath.<List<Object>>read(rows, "$.rows['company:zhipu'].valuation")).hasSize(1);
		assertThat(JsonPath.<String>read(rows, "$.rows['company:zhipu'].url[0].str"))
			.isEqualTo("http://localhost/companies/zhipu");
		assertThat(JsonPath.<List<Object>>read(rows, "$.rows['company:none'].founded")).isEmpty();
		String draft = body(post("/reconcile/v1/extend").contentType(MediaType.APPLICATION_JSON)
			.content(JSON.writeValueAsString(query)));
		assertThat(JsonPath.<Object>read(draft, "$.rows[0].properties[0].values"))
			.isEqualTo(JsonPath.<Object>read(rows, "$.rows['company:zhipu'].founded"));
		assertThat(JsonPath.<List<String>>read(
				body(get("/reconcile/extend/propose").queryParam("type", "company").queryParam("limit", "12")),
				"$.properties[*].id"))
			.hasSize(12)
			.contains("group", "founded");
	}

	@Test
	void everyAnswerMayBeReadFromAnyOrigin() throws Exception {
		for (String address : List.of("/reconcile", "/en/reconcile/v1", "/reconcile/suggest/type", "/reconcile/none",
				"/reconcile/preview?id=company:zhipu", "/reconcile?queries=broken")) {
			this.mvc.perform(get(address))
				.andExpect((result) -> assertThat(result.getResponse().getHeader("Access-Control-Allow-Origin"))
					.isEqualTo("*"));
		}
		this.mvc
			.perform(options("/reconcile/v1/match").header("Origin", "https://example.org")
				.header("Access-Control-Request-Method", "POST")
				.header("Access-Control-Request-Headers", "content-type"))
			.andExpect((result) -> {
				assertThat(result.getResponse().getStatus()).isEqualTo(204);
				assertThat(result.getResponse().getHeader("Access-Control-Allow-Methods")).contains("GET", "POST",
						"OPTIONS");
			});
	}

	private static Map<String, Object> asked(String name, Object... properties) {
		List<Map<String, Object>> all = new java.util.ArrayList<>();
		for (int at = 0; at < properties.length; at += 2) {
			all.add(Map.of("pid", properties[at], "v", properties[at + 1]));
		}
		return Map.of("query", name, "type", "company", "properties", all);
	}

	private Map<String, Object> first(Map<String, Object> query) throws Exception {
		return candidates(query).get(0);
	}

	private List<Map<String, Object>> candidates(Map<String, Object> query) throws Exception {
		return JsonPath.read(body(post("/reconcile").param("queries", JSON.writeValueAsString(Map.of("q", query)))),
				"$.q.result");
	}

	private List<Map<String, Object>> drafted(Map<?, ?>... conditions) throws Exception {
		String batch = JSON.writeValueAsString(Map.of("queries", List.of(Map.of("conditions", List.of(conditions)))));
		return JsonPath.read(body(post("/reconcile/v1/match").contentType(MediaType.APPLICATION_JSON).content(batch)),
				"$.results[0].candidates");
	}

	private String body(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
			throws Exception {
		var response = this.mvc.perform(request).andReturn().getResponse();
		assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
		return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

}
