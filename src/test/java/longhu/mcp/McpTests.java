package longhu.mcp;

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
			.containsExactlyInAnyOrder("search", "get_entry", "get_paragraph", "compare", "timeline");
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
			"companies/zhipu" })
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
		assertThat(text(read)).startsWith("---\n").contains("# Zhipu AI", "Founded: ", "S1");
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
		assertThat(text(compared)).contains("| Founded |");
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
			search | kinds | x | query
			timeline | from | x | from
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
				Map.of("entries", List.of("智譜", "MiniMax"), "group", "六小虎"))) {
			McpSchema.CallToolResult result = this.client
				.callTool(McpSchema.CallToolRequest.builder("compare").arguments(arguments).build());
			assertThat(result.isError()).isTrue();
			assertThat(text(result)).endsWith(".");
		}
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
