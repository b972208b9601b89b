package longhu.mcp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * With the SDK's own client, over HTTP.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class McpTests {

	@LocalServerPort
	private int port;

	private McpSyncClient client;

	@BeforeEach
	void connect() {
		this.client = McpClient
			.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + this.port).endpoint("/mcp").build())
			.build();
		this.client.initialize();
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void theServerSaysWhatItIs() {
		assertThat(this.client.getServerInfo().name()).isEqualTo("longhu");
		assertThat(this.client.getServerInstructions()).contains("search", "source");
		assertThat(this.client.ping()).isNotNull();
	}

	@Test
	void everyToolOnlyReadsAndSaysWhatItTakesAndGives() {
		List<McpSchema.Tool> tools = this.client.listTools().tools();
		assertThat(tools).extracting(McpSchema.Tool::name)
			.containsExactly("search", "get_entry", "get_paragraph", "relations", "figures", "timeline", "compare");
		assertThat(tools).allSatisfy((tool) -> {
			assertThat(tool.description()).hasSizeGreaterThan(60);
			assertThat(tool.annotations().readOnlyHint()).isTrue();
			assertThat(tool.inputSchema()).containsEntry("type", "object").containsEntry("additionalProperties", false);
			assertThat(tool.inputSchema().toString()).contains("language=");
			assertThat(tool.outputSchema()).containsKey("required");
		});
	}

	@ParameterizedTest
	@CsvSource({ "智谱,zh-Hant,智譜華章", "zhipu,en,Zhipu AI", "Shangtang,zh-Hans,商汤科技" })
	void searchFindsUnderAnyName(String query, String language, String title) {
		McpSchema.CallToolResult found = call("search", Map.of("query", query, "language", language, "limit", 3));
		assertThat(list(found, "hits").get(0)).containsEntry("title", title);
		assertThat(list(found, "hits")).hasSizeLessThanOrEqualTo(3);
		assertThat(text(found)).contains("](http://127.0.0.1:" + this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/zhipu", "company:zhipu", "智譜", "https://example.org/en/companies/zhipu#p1",
			"companies/zhipu", "/en/companies/zhipu.md", "/companies/zhipu/", "/zh-hans/Companies/Zhipu?at=2024",
			"longhu://zh-Hans/companies/zhipu", "/id/company/zhipu", "company:zhi\0pu", "/en/companies/zhipu.json" })
	void anEntryIsReadWithSourcesAndDates(String entry) {
		McpSchema.CallToolResult read = call("get_entry", Map.of("entry", entry, "language", "en"));
		assertThat(data(read)).containsEntry("path", "/companies/zhipu").containsEntry("title", "Zhipu AI");
		assertThat(list(read, "facts")).filteredOn("type", "founded")
			.first()
			.satisfies((fact) -> assertThat(fact.get("sources"))
				.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
				.isNotEmpty());
		assertThat(list(read, "sources"))
			.allSatisfy((source) -> assertThat(source).containsKeys("title", "url", "grade"));
		assertThat(text(read)).startsWith("# Zhipu AI").contains("label: Founded");
		assertThat(list(read, "paragraphs")).hasSizeGreaterThan(5);
		assertThat(list(read, "claims")).isNotEmpty().allSatisfy((claim) -> assertThat(claim).containsKey("verdict"));
	}

	@Test
	void aSectionIsReadToo() {
		assertThat(data(call("get_entry", Map.of("entry", "/article/transition")))).containsEntry("kind", "section");
	}

	@Test
	void aParagraphComesWithItsClaims() {
		McpSchema.CallToolResult read = call("get_paragraph", Map.of("address", "/article/transition#p4"));
		assertThat(data(read)).containsEntry("url", "http://127.0.0.1:" + this.port + "/article/transition#p4");
		assertThat(list(read, "sources")).first()
			.satisfies((source) -> assertThat(source).containsEntry("id", "article"));
		assertThat(text(read)).contains(String.valueOf(data(read).get("text")).substring(0, 5));
		assertThat(list(call("get_paragraph", Map.of("address", "/companies/zhipu#p1", "language", "en")), "sources"))
			.isNotEmpty();
	}

	@Test
	void entriesStandSideBySide() {
		McpSchema.CallToolResult compared = call("compare",
				Map.of("entries", List.of("智譜", "MiniMax"), "language", "en"));
		assertThat(list(compared, "entries")).extracting("path")
			.containsExactly("/companies/zhipu", "/companies/minimax");
		assertThat(list(compared, "rows")).isNotEmpty();
		assertThat(text(compared)).contains("label: Founded");
		assertThat(list(call("compare", Map.of("group", "六小虎")), "entries")).hasSize(6);
	}

	@Test
	void theTimelineIsCutByYearsAndEntries() {
		McpSchema.CallToolResult events = call("timeline", Map.of("from", 2017, "to", 2019, "limit", 5));
		assertThat(list(events, "events")).hasSizeBetween(1, 5)
			.allSatisfy((event) -> assertThat(event.get("date").toString()).containsPattern("201[789]|/"));
		assertThat(list(call("timeline", Map.of("entry", "智譜")), "events")).isNotEmpty();
	}

	@Test
	void everyEntryIsAResourceInMarkdown() {
		List<McpSchema.Resource> resources = this.client.listResources().resources();
		assertThat(resources).extracting(McpSchema.Resource::uri)
			.contains("longhu://zh-Hant/article/transition", "longhu://zh-Hant/companies/zhipu");
		assertThat(this.client.listResourceTemplates().resourceTemplates()).hasSize(1);
		for (String uri : List.of("longhu://zh-Hant/companies/zhipu", "longhu://en/companies/zhipu",
				"longhu://zh-Hans/article/transition")) {
			McpSchema.TextResourceContents read = (McpSchema.TextResourceContents) this.client
				.readResource(McpSchema.ReadResourceRequest.builder(uri).build())
				.contents()
				.get(0);
			assertThat(read.mimeType()).isEqualTo("text/markdown");
			assertThat(read.text()).startsWith("---\n").contains("\n# ");
		}
		assertThatThrownBy(() -> this.client
			.readResource(McpSchema.ReadResourceRequest.builder("longhu://en/companies/none").build()))
			.isInstanceOf(McpError.class)
			.hasMessageContaining("no such entry");
		assertThat(((McpSchema.TextResourceContents) this.client
			.readResource(McpSchema.ReadResourceRequest.builder("longhu://en/claims/third-plenum-june").build())
			.contents()
			.get(0)).text()).contains("verdict: contradicted");
		assertThat(resources).extracting(McpSchema.Resource::uri)
			.startsWith("longhu://zh-Hant/article/foreword")
			.isEqualTo(this.client.listResources().resources().stream().map(McpSchema.Resource::uri).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			get_entry | entry | 沒有這個 | search
			get_entry | entry | 中關村 | /places/
			get_entry | entry | /companies/none | search
			get_paragraph | address | /article/transition | #p4
			get_paragraph | address | /article/transition#p999 | p1
			compare | group | 智譜 | group
			search | query | '' | query
			search | kinds | x | kinds
			search | nope | x | query, kinds, limit, language
			search | limit | many | 1 to 20
			timeline | from | x | from
			timeline | from | 1800 | 1900 to 2100; given was “1800”
			get_entry | entry | Zhipuu | Did you mean /companies/zhipu
			get_entry | entry | /companies/zhipo | /companies/zhipu
			get_entry | language | tlh | zh-Hant, zh-Hans or en
			relations | types | married-to | invested-in
			figures | types | married-to | valuation
			relations | path_to | 智譜 | entry
			""")
	void whatCannotBeAnsweredIsToldInASentence(String tool, String argument, String value, String told) {
		McpSchema.CallToolResult result = this.client
			.callTool(McpSchema.CallToolRequest.builder(tool).arguments(Map.of(argument, value)).build());
		assertThat(result.isError()).isTrue();
		assertThat(text(result)).contains(told).doesNotContain("Exception", "longhu.");
	}

	@Test
	void comparisonsThatMakeNoSenseAreTold() {
		for (Map<String, Object> arguments : List.<Map<String, Object>>of(Map.of(), Map.of("entries", List.of("智譜")),
				Map.of("entries", List.of("智譜", "六小虎")), Map.of("entries", List.of("智譜", "智譜")),
				Map.of("entries", List.of("智譜", "MiniMax", "百川智能", "階躍星辰", "月之暗面")),
				Map.of("entries", List.of("智譜", "MiniMax"), "group", "六小虎"))) {
			McpSchema.CallToolResult result = this.client
				.callTool(McpSchema.CallToolRequest.builder("compare").arguments(arguments).build());
			assertThat(result.isError()).isTrue();
			assertThat(text(result)).endsWith(".");
		}
	}

	@Test
	void ofSeveralWrongNamesEachIsTold() {
		McpSchema.CallToolResult result = this.client.callTool(McpSchema.CallToolRequest.builder("compare")
			.arguments(Map.of("entries", List.of("qqqq", "智譜", "wwww")))
			.build());
		assertThat(text(result)).contains("qqqq", "wwww");
	}

	@Test
	void argumentsAreTakenAsTheyAreMeant() {
		Map<String, Object> lenient = new HashMap<>(Map.of("query", "zhipu", "limit", "2", "language", "zh-TW"));
		lenient.put("kinds", null);
		assertThat(list(call("search", lenient), "hits")).hasSize(2)
			.first()
			.satisfies((hit) -> assertThat(hit.get("title")).isEqualTo("智譜華章"));
		assertThat(list(call("compare", Map.of("entries", "智譜, MiniMax")), "entries")).hasSize(2);
		assertThat(data(call("get_entry", Map.of("entry", "/en/companies/zhipu")))).containsEntry("title", "Zhipu AI");
		assertThat(data(call("get_entry", Map.of("entry", "longhu://en/companies/zhipu"))))
			.containsEntry("textLanguage", "en");
		assertThat(data(call("get_entry", Map.of("entry", "/en/companies/zhipu", "language", "zh-Hans"))))
			.containsEntry("title", "智谱华章");
		try (McpSyncClient english = McpClient.sync(
				HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + this.port).endpoint("/en/mcp").build())
			.build()) {
			english.initialize();
			McpSchema.CallToolResult read = english
				.callTool(McpSchema.CallToolRequest.builder("get_entry").arguments(Map.of("entry", "智譜")).build());
			assertThat(data(read)).containsEntry("title", "Zhipu AI");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "智譜", "六小虎", "三中全會 6月", "shipping date of DeepSeek", "qiushi", "演算法", "79號文件" })
	void whatTheSearchReturnsCanBeRead(String query) {
		for (Map<String, Object> hit : list(call("search", Map.of("query", query, "limit", 20)), "hits")) {
			String path = hit.get("path").toString();
			McpSchema.CallToolResult read = hit.get("kind").equals("paragraph")
					? call("get_paragraph", Map.of("address", path)) : call("get_entry", Map.of("entry", path));
			assertThat(data(read)).as(path).containsKeys("title", "url");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			get_entry | entry | /article/transition
			get_entry | entry | /companies/zhipu
			get_entry | entry | /claims/third-plenum-june
			get_entry | entry | /sources/article
			get_entry | entry | /terms#algorithm
			get_paragraph | address | /en/article/transition#p4
			relations | entry | 六小虎
			figures | entry | 智譜
			timeline | entry | MiniMax
			compare | group | 六小虎
			search | query | 智譜
			""")
	void textAndStructureHoldTheSame(String tool, String argument, String value) {
		McpSchema.CallToolResult result = call(tool, Map.of(argument, value));
		String text = text(result).replaceAll("\\\\([\\\\`*_\\[\\]<>|])", "$1");
		List<String> values = new ArrayList<>();
		collect(data(result), values);
		assertThat(values).hasSizeGreaterThan(5).allSatisfy((one) -> assertThat(text).contains(one));
		assertThat(text).doesNotContain("null", "<sup");
	}

	private static void collect(Object value, List<String> values) {
		if (value instanceof Map<?, ?> map) {
			map.values().forEach((one) -> collect(one, values));
		}
		else if (value instanceof List<?> list) {
			list.forEach((one) -> collect(one, values));
		}
		else {
			values.add(value.toString().replaceAll("\\s+", " ").strip());
		}
	}

	@Test
	void theTemplateIsCompletedPartByPart() {
		assertThat(completed("language", "zh", Map.of())).containsExactly("zh-Hant", "zh-Hans");
		assertThat(completed("folder", "co", Map.of())).contains("companies", "concepts");
		assertThat(completed("slug", "zhi", Map.of("folder", "companies"))).startsWith("zhipu");
		assertThat(completed("slug", "third", Map.of("folder", "claims"))).contains("third-plenum-june");
	}

	private List<String> completed(String argument, String begun, Map<String, String> chosen) {
		return this.client
			.completeCompletion(McpSchema.CompleteRequest
				.builder(new McpSchema.ResourceReference(Resources.TEMPLATE),
						new McpSchema.CompleteRequest.CompleteArgument(argument, begun))
				.context(new McpSchema.CompleteRequest.CompleteContext(chosen))
				.build())
			.completion()
			.values();
	}

	@Test
	void threePromptsSayHowThePortalIsAsked() {
		assertThat(this.client.listPrompts().prompts()).extracting(McpSchema.Prompt::name)
			.containsExactly("brief_company", "check_statement", "what_changed");
		assertThat(prompt("check_statement", "statement", "Zhipu is worth US$3 billion"))
			.contains("Zhipu is worth US$3 billion", "search", "verdict");
		assertThat(prompt("brief_company", "company", "智譜")).contains("智譜", "relations", "figures");
		assertThat(prompt("what_changed", "since", "2026-11-23")).contains("/editions/2026-11-29", "/companies/");
		assertThat(prompt("what_changed", "since", "2099-01-01")).contains("no edition later");
		assertThatThrownBy(() -> prompt("what_changed", "since", "lately")).hasMessageContaining("2026-11-23");
	}

	private String prompt(String name, String argument, String value) {
		return ((McpSchema.TextContent) this.client
			.getPrompt(McpSchema.GetPromptRequest.builder(name).arguments(Map.of(argument, value)).build())
			.messages()
			.get(0)
			.content()).text();
	}

	private McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
		McpSchema.CallToolResult result = this.client
			.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
		assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
		return result;
	}

	private static String text(McpSchema.CallToolResult result) {
		return ((McpSchema.TextContent) result.content().get(0)).text();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> data(McpSchema.CallToolResult result) {
		return (Map<String, Object>) result.structuredContent();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> list(McpSchema.CallToolResult result, String name) {
		return (List<Map<String, Object>>) data(result).get(name);
	}

}
