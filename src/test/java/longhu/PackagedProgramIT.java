package longhu;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program as it is handed out, which has fewer libraries than the tests: each kind of
 * answer that a library of its own makes is asked for once.
 */
class PackagedProgramIT {

	private static final Pattern STARTED = Pattern.compile("http://localhost:(\\d+)/ with");

	@TempDir
	private static Path folder;

	private static Path log;

	private static Process program;

	private static String origin;

	@BeforeAll
	static void start() throws Exception {
		log = folder.resolve("program.log");
		program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				System.getProperty("longhu.program"), "--server.port=0")
			.directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		Matcher started = STARTED.matcher("");
		while (!started.reset(Files.readString(log)).find()) {
			assertThat(program.isAlive()).as(Files.readString(log)).isTrue();
			Thread.sleep(200);
		}
		origin = "http://localhost:" + started.group(1);
	}

	@AfterAll
	static void stop() throws Exception {
		program.destroy();
		program.waitFor();
		assertThat(Files.readString(log)).doesNotContain("Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/en/companies/zhipu", "/companies/zhipu.json", "/companies/zhipu.ttl",
			"/companies/zhipu.jsonld", "/companies/zhipu.bib", "/companies/zhipu.ris", "/companies/zhipu.csl.json",
			"/companies/zhipu.md", "/companies.csv", "/search?q=zhipu", "/api/entries", "/api/openapi",
			"/api/openapi.yaml", "/feed.atom", "/feed.json", "/sitemap.xml", "/card/companies/zhipu.png",
			"/oembed?url={origin}/companies/zhipu", "/oembed?format=xml&url={origin}/companies/zhipu",
			"/data/longhu.sqlite", "/data/longhu.ttl", "/data/longhu.zip", "/reconcile", "/reconcile/v1",
			"/network?entry=companies/zhipu", "/zh-hans/article/transition",
			"/assets/webjars/cytoscape/dist/cytoscape.min.js", "/timeline", "/compare?group=ai-six-tigers" })
	void answers(String address) throws Exception {
		URI uri = URI.create(origin + address.replace("{origin}", origin));
		assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray()))
			.satisfies((answer) -> assertThat(answer.statusCode()).isEqualTo(200))
			.satisfies((answer) -> assertThat(answer.body()).isNotEmpty());
	}

	@Test
	void agentsAreServed() {
		try (McpSyncClient client = McpClient
			.sync(HttpClientStreamableHttpTransport.builder(origin).endpoint("/mcp").build())
			.build()) {
			client.initialize();
			assertThat(client.listTools().tools()).extracting((tool) -> tool.name())
				.contains("search", "get_entry", "get_paragraph", "relations", "figures", "timeline", "compare");
		}
	}

}
