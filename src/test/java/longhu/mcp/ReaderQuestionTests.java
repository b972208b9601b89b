package longhu.mcp;

import java.util.Map;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader asks of a model, the call that a model makes for it, and the facts that
 * must be in the answer, in the text and in the structure: some clients hand on only the
 * one, some only the other.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReaderQuestionTests {

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

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "questions.txt", delimiter = '|', quoteCharacter = '\u0000')
	void theFactsAreInTheAnswer(String question, String tool, String arguments, String facts) {
		@SuppressWarnings("unchecked")
		Map<String, Object> given = JsonMapper.shared().readValue(arguments, Map.class);
		McpSchema.CallToolResult result = this.client
			.callTool(McpSchema.CallToolRequest.builder(tool).arguments(given).build());
		String text = ((McpSchema.TextContent) result.content().get(0)).text();
		assertThat(result.isError()).as(text).isFalse();
		String structure = JsonMapper.shared().writeValueAsString(result.structuredContent());
		for (String fact : facts.split(";")) {
			assertThat(text).contains(fact.strip());
			assertThat(structure).contains(fact.strip());
		}
	}

}
