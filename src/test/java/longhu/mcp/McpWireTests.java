package longhu.mcp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the specification of the transport says of HTTP, and bad input.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class McpWireTests {

	private static final String CALL = """
			{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":"智譜","limit":2}}}""";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void aRequestIsAnsweredWithoutASession() throws Exception {
		HttpResponse<String> answer = post(CALL);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/json");
		assertThat(answer.headers().firstValue("Mcp-Session-Id")).isEmpty();
		assertThat(JsonPath.<String>read(answer.body(), "$.result.structuredContent.hits[0].path"))
			.isEqualTo("/companies/zhipu");
		HttpResponse<String> notified = post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
		assertThat(notified.statusCode()).isEqualTo(202);
		assertThat(notified.body()).isEmpty();
		assertThat(post(CALL, "MCP-Protocol-Version", "2025-06-18").statusCode()).isEqualTo(200);
		assertThat(post(CALL, "MCP-Protocol-Version", "1999-01-01").statusCode()).isEqualTo(400);
	}

	@Test
	void aClientOfANewerRevisionLearnsWhichAreSpoken() throws Exception {
		HttpResponse<String> answer = post("""
				{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{}}}""", "MCP-Protocol-Version",
				"2026-07-28");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(JsonPath.<List<String>>read(answer.body(), "$.result.supportedVersions")).contains("2025-11-25");
		assertThat(JsonPath.<String>read(answer.body(), "$.result.serverInfo.name")).isEqualTo("longhu");
		assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.result.capabilities")).containsKeys("tools",
				"resources", "prompts", "completions");
		assertThat(post(CALL, "MCP-Protocol-Version", "2026-07-28").body()).contains("2025-11-25");
	}

	@Test
	void ofAToolThatThereIsNotTheOthersAreNamed() throws Exception {
		assertThat(post(CALL.replace("\"search\"", "\"serch\"")).body()).contains("search, get_entry");
	}

	@Test
	void pagesOfOtherOriginsAreKeptOut() throws Exception {
		for (String own : List.of("http://localhost:" + this.port, "http://127.0.0.1:6274", "http://[::1]:1")) {
			assertThat(post(CALL, "Origin", own).statusCode()).as(own).isEqualTo(200);
		}
		for (String other : List.of("https://example.org", "http://localhost.example.org:80", "null",
				"http://10.0.0.1")) {
			HttpResponse<String> answer = post(CALL, "Origin", other);
			assertThat(answer.statusCode()).as(other).isEqualTo(403);
			assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		}
	}

	@Test
	void readingIsNotAllowedAndAReaderIsToldWhy() throws Exception {
		for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
			HttpResponse<String> answer = send(HttpRequest.newBuilder(address())
				.header("Accept", "text/event-stream")
				.method(method, HttpRequest.BodyPublishers.noBody()));
			assertThat(answer.statusCode()).as(method).isEqualTo(405);
			assertThat(answer.headers().firstValue("Allow")).contains("POST");
			assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		}
		HttpResponse<String> page = send(HttpRequest.newBuilder(address()).header("Accept", "text/html"));
		assertThat(page.statusCode()).isEqualTo(405);
		assertThat(page.body()).contains("mcpServers", "get_entry", "class=\"brand\"");
	}

	@Test
	void otherFormsAreRefused() throws Exception {
		assertThat(post(CALL, "Content-Type", "text/plain").statusCode()).isEqualTo(415);
		assertThat(post(CALL, "Accept", "text/event-stream").statusCode()).isEqualTo(406);
		assertThat(post(" ".repeat(300_000)).statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "null", "1", "[]", "\"x\"", "{}", "{\"jsonrpc\":\"2.0\"}", "{\"id\":1}",
			"{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}", "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":\"x\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"none\"}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":[]}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":{\"query\":\"x\",\"limit\":-1}}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":\"file:///etc/passwd\"}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\",\"params\":{\"cursor\":7}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}",
			"[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]" })
	void badMessagesAreToldInTheProtocolsWay(String message, CapturedOutput output) throws Exception {
		HttpResponse<String> answer = post(message);
		assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
		assertThat(answer.body()).contains("\"jsonrpc\":\"2.0\"").doesNotContain("Exception", "stackTrace", "java.");
		assertThat(output.getAll()).doesNotContain("Exception");
	}

	@Test
	void fuzzedMessagesNeverBreakIt(CapturedOutput output) throws Exception {
		Random random = new Random(5);
		for (int round = 0; round < 500; round++) {
			StringBuilder text = new StringBuilder(CALL);
			for (int change = 0; change <= random.nextInt(4); change++) {
				text.setCharAt(random.nextInt(text.length()), "{}[]\",:0-9e\\u智\u0000".charAt(random.nextInt(15)));
			}
			assertThat(post(text.toString()).statusCode()).as(text.toString()).isIn(200, 202, 400);
		}
		assertThat(output.getAll()).doesNotContain("Exception");
	}

	private HttpResponse<String> post(String message, String... header) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(address())
			.header("Accept", "application/json, text/event-stream")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(message));
		return send((header.length == 0) ? request : request.setHeader(header[0], header[1]));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI address() {
		return URI.create("http://127.0.0.1:" + this.port + "/mcp");
	}

}
