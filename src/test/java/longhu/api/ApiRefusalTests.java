package longhu.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of the API that cannot be, as they come over the wire.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ApiRefusalTests {

	private static final int REQUESTS = 10_000;

	/** What no answer may repeat. */
	private static final String MARK = "zqxmark";

	private static final List<String> NONSENSE = List.of("", "-1", "0", "1", "200", "201", "99999999999999999999",
			"1.5", "NaN", "null", "true", "a,b,,c", ",", "company", "COMPANY", "companies/zhipu", "companies/", "/",
			"../../etc", "2024", "2024-13", "2024-02-30", "0000-00-00", "9999999", "-2024", "1950s", "2024/2025",
			"2024~", "en", "zh-Hant", "智譜", "\u0000", "\uFFFF", "\uD83D\uDC09", "'; drop table entry; --", "%", "%%",
			"_", "\\", "*", "<script>", "{}", "[]", "{\"a\":1}", "\"", "\r\nX: y", "a".repeat(300), "智".repeat(2000),
			"A", "fact", "USD", "title,checked", "MjAyNg", "====", "AAAA", MARK, MARK + "<b>", "x y", "+", "&", "?",
			"#", ";", "Infinity");

	@LocalServerPort
	private int port;

	private final HttpClient client = HttpClient.newHttpClient();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/api/entries?limit=-1|400|limit is a number from 1 to 200",
			"/api/entries?limit=0|400|limit is a number from 1 to 200",
			"/api/facts?limit=1&limit=2|400|limit is a number", "/api/entries?cursor=nonsense|400|cursor is what",
			"/api/entries?fields=nope|400|fields are, with commas between, of: url, kind",
			"/api/entries?nope=1|400|A parameter is not known; there are: kind, group",
			"/api/entries?sort=size|400|sort is one of: kind, name, checked",
			"/api/entries?kind=tree|400|kind is one or several, with commas between, of: section, era",
			"/api/entries?checkedSince=soon|400|checkedSince is a date as 2024",
			"/api/facts?entry=nobody|400|entry is an entry by its address",
			"/api/facts?source=nothing|400|source is the id of a source in /api/sources",
			"/api/facts?lang=fr|400|lang is one of: zh-Hant, zh-Hans, en",
			"/api/search?page=0|400|page is from 1 to 50", "/api/entries/companies/nothing|404|nothing at this",
			"/en/api/nothing|404|nothing at this", "/api/entries/trees/oak|404|nothing at this" })
	void aRefusalSaysWhatIsWrongWhateverIsAccepted(String path, int status, String detail) throws Exception {
		for (String accept : List.of("application/json", "text/html", "*/*")) {
			HttpResponse<String> answer = ask(path, accept, "GET");
			boolean form = accept.equals("text/html") && answer.statusCode() == 406;
			if (!form) {
				assertThat(answer.statusCode()).isEqualTo(status);
				assertThat(problem(answer).get("detail").asString()).contains(detail);
			}
			problem(answer);
		}
	}

	@Test
	void aFormThatThereIsNotAMethodThatWritesAndAMalformedAddressAreProblemDetailsToo() throws Exception {
		assertThat(problem(ask("/api/entries", "application/x-nope", "GET")).get("status").asInt()).isEqualTo(406);
		assertThat(problem(ask("/api/entries", "not a type", "GET")).get("status").asInt()).isEqualTo(406);
		assertThat(problem(ask("/api/entries", "text/html", "POST")).get("status").asInt()).isEqualTo(405);
		assertThat(problem(ask("/api", "text/html", "DELETE")).get("status").asInt()).isEqualTo(405);
		try (java.net.Socket socket = new java.net.Socket("127.0.0.1", this.port)) {
			socket.getOutputStream()
				.write("GET /en/api/entries/%zz HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 400")
				.contains("application/problem+json");
		}
	}

	@Test
	void whatIsTooLongToBeSentBackIsRefused() throws Exception {
		assertThat(ask("/API/entries?q=" + "a".repeat(20_000), "*/*", "GET").statusCode()).isEqualTo(414);
		assertThat(
				problem(ask("/api/entries?fields=title" + ",title".repeat(2_000), "*/*", "GET")).get("status").asInt())
			.isEqualTo(400);
	}

	@Test
	void theExamplesOfRefusalsAreRealToo() throws Exception {
		JsonNode responses = document().at("/components/responses");
		assertThat(example(responses, "BadRequest")).isEqualTo(problem(ask("/api/entries?limit=0", "*/*", "GET")));
		assertThat(example(responses, "NotFound"))
			.isEqualTo(problem(ask("/api/entries/companies/nothing", "*/*", "GET")));
		assertThat(example(responses, "NotAcceptable"))
			.isEqualTo(problem(ask("/api/entries", "application/x-nope", "GET")));
	}

	@Test
	void tenThousandRequestsWithNonsenseAreAnsweredOrRefused(CapturedOutput output) throws Exception {
		List<Map.Entry<String, JsonNode>> operations = OpenApiTests.operations(document());
		Random random = new Random(20261123);
		int good = 0;
		for (int i = 0; i < REQUESTS; i++) {
			Map.Entry<String, JsonNode> operation = operations.get(i % operations.size());
			String address = address(operation.getKey(), operation.getValue(), random);
			HttpResponse<String> answer = ask(address, "application/json", "GET");
			assertThat(answer.statusCode()).as(address).isLessThan(500);
			if (answer.statusCode() >= 400) {
				assertThat(problem(answer).get("status").asInt()).as(address).isEqualTo(answer.statusCode());
				assertThat(answer.body()).as(address).doesNotContain(MARK, "Exception");
			}
			good += (answer.statusCode() == 200) ? 1 : 0;
		}
		assertThat(good).isBetween(REQUESTS / 20, REQUESTS - REQUESTS / 20);
		assertThat(output.getAll()).doesNotContain("Exception", "\tat ", "ERROR");
	}

	/**
	 * The parameters that there are, sometimes another, with one to three wrong values.
	 */
	private static String address(String path, JsonNode operation, Random random) {
		StringBuilder query = new StringBuilder();
		String at = path;
		for (JsonNode parameter : operation.get("parameters")) {
			String name = parameter.get("name").asString();
			if (parameter.get("in").asString().equals("path")) {
				String value = (random.nextInt(3) > 0) ? parameter.get("example").asString() : nonsense(random);
				at = at.replace("{" + name + "}", encoded(value.isEmpty() ? "x" : value));
			}
			else if (random.nextInt(6) == 0) {
				boolean right = parameter.has("example") && random.nextBoolean();
				JsonNode example = parameter.path("example");
				query.append('&')
					.append(name)
					.append('=')
					.append(encoded(right ? (example.isArray() ? example.get(0).asString() : example.asString())
							: nonsense(random)));
			}
		}
		if (random.nextInt(40) == 0) {
			query.append('&').append(encoded(nonsense(random))).append("=1");
		}
		return at + ((query.length() > 0) ? "?" + query.substring(1) : "");
	}

	private static String nonsense(Random random) {
		String value = NONSENSE.get(random.nextInt(NONSENSE.size()));
		return (random.nextInt(10) == 0) ? value + NONSENSE.get(random.nextInt(NONSENSE.size())) : value;
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private static JsonNode example(JsonNode responses, String name) {
		return responses.get(name).at("/content/application~1problem+json/example");
	}

	private JsonNode document() throws Exception {
		return JsonMapper.shared().readTree(ask("/api/openapi", "application/json", "GET").body());
	}

	private static JsonNode problem(HttpResponse<String> answer) {
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
		JsonNode problem = JsonMapper.shared().readTree(answer.body());
		assertThat(problem.get("title").asString()).isNotBlank();
		assertThat(problem.get("detail").asString()).isNotBlank();
		return problem;
	}

	private HttpResponse<String> ask(String address, String accept, String method)
			throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
			.header("Accept", accept)
			.method(method, HttpRequest.BodyPublishers.noBody())
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
