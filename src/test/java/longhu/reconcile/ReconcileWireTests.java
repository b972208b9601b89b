package longhu.reconcile;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Over the wire: a whole column at once, and what half-written clients send.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ReconcileWireTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private EntityRegister register;

	@Test
	void aColumnOf500NamesInMixedScriptsTakesLessThanASecond() throws Exception {
		List<String> names = this.register.known()
			.byFolded()
			.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((item) -> item.names().stream())
			.map((name) -> name.name())
			.distinct()
			.toList();
		Random random = new Random(7);
		Map<String, Object> exact = new LinkedHashMap<>();
		Map<String, Object> slips = new LinkedHashMap<>();
		for (int number = 0; number < 500; number++) {
			String name = names.get(random.nextInt(names.size()));
			exact.put("q" + number, Map.of("query", name));
			slips.put("q" + number, Map.of("query", name + "x" + number, "properties",
					List.of(Map.of("pid", "group", "v", "六小虎"), Map.of("pid", "founded", "v", "2019"))));
		}
		for (Map<String, Object> column : List.of(exact, slips)) {
			String form = "queries=" + URLEncoder.encode(JSON.writeValueAsString(column), StandardCharsets.UTF_8);
			HttpResponse<String> answer = form("/reconcile", form);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$")).hasSize(500);
		}
		String form = "queries=" + URLEncoder.encode(JSON.writeValueAsString(exact), StandardCharsets.UTF_8);
		assertThat(JsonPath.<List<Double>>read(form("/reconcile", form).body(), "$.*.result[0].score")).hasSize(500)
			.containsOnly(100.0);
	}

	static Stream<String> broken() {
		String many = IntStream.range(0, 10_000)
			.mapToObj((number) -> "\"q" + number + "\":{\"query\":\"商湯\"}")
			.collect(Collectors.joining(",", "{", "}"));
		return Stream.of("", "{", "[]", "null", "1", "\"x\"", "{\"a\":1}", "{\"a\":[]}", "{\"a\":{}}",
				"{\"a\":{\"query\":1}}", "{\"a\":{\"query\":[\"x\"]}}", "{\"a\":{\"limit\":3}}",
				"{\"a\":{\"query\":\"x\",\"limit\":-1}}", "{\"a\":{\"query\":\"x\",\"limit\":0}}",
				"{\"a\":{\"query\":\"x\",\"limit\":1.5}}", "{\"a\":{\"query\":\"x\",\"limit\":\"many\"}}",
				"{\"a\":{\"query\":\"x\",\"limit\":1e999999999}}".replace("1e999999999", "-1e9"),
				"{\"a\":{\"query\":\"x\",\"type\":7}}", "{\"a\":{\"query\":\"x\",\"type\":\"Q5\"}}",
				"{\"a\":{\"query\":\"x\",\"type\":\"section\"}}", "{\"a\":{\"query\":\"x\",\"type_strict\":\"maybe\"}}",
				"{\"a\":{\"query\":\"x\",\"unknown\":1}}", "{\"a\":{\"query\":\"x\",\"properties\":{}}}",
				"{\"a\":{\"query\":\"x\",\"properties\":[{\"pid\":\"founded\"}]}}",
				"{\"a\":{\"query\":\"x\",\"properties\":[{\"v\":\"1\"}]}}",
				"{\"a\":{\"query\":\"x\",\"properties\":[{\"pid\":\"founded\",\"v\":{\"name\":\"1\"}}]}}",
				"{\"a\":{\"query\":\"x\",\"properties\":[{\"pid\":\"founded\",\"v\":[[1]]}]}}",
				"{\"a\":{\"query\":\"x\",\"properties\":[{\"pid\":\"founded\",\"v\":1e999999}]}}",
				"{\"a\":{\"properties\":[]}}", "{\"a\":{\"query\":\"<script>\"", "[".repeat(5_000), many);
	}

	@ParameterizedTest
	@MethodSource("broken")
	void halfWrittenQueriesAreRefusedWithASentence(String queries, CapturedOutput output) throws Exception {
		refused(form("/reconcile", "queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8)));
		refused(json("/reconcile/v1/match", queries));
		refused(form("/reconcile", "extend=" + URLEncoder.encode(queries, StandardCharsets.UTF_8)));
		refused(json("/reconcile/v1/extend", queries));
		assertThat(output.getAll()).doesNotContain("Exception");
	}

	@ParameterizedTest
	@org.junit.jupiter.params.provider.ValueSource(strings = { "{\"queries\":[{\"conditions\":[]}]}",
			"{\"queries\":[{\"conditions\":[{\"matchType\":\"fuzzy\",\"propertyValue\":\"x\"}]}]}",
			"{\"queries\":[{\"conditions\":[{\"matchType\":\"property\",\"propertyValue\":\"x\"}]}]}",
			"{\"queries\":[{\"conditions\":[{\"matchType\":\"name\",\"propertyValue\":\"x\",\"required\":\"yes\"}]}]}",
			"{\"queries\":[{\"conditions\":[{\"matchType\":\"name\",\"propertyValue\":\"x\",\"matchQuantifier\":\"some\"}]}]}",
			"{\"ids\":[1],\"properties\":[]}",
			"{\"ids\":[\"company:zhipu\"],\"properties\":[{\"id\":\"founded\",\"settings\":{\"language\":\"tlh\"}}]}",
			"{\"ids\":[\"company:zhipu\"],\"properties\":[{\"id\":\"founded\",\"settings\":{\"limit\":-1}}]}",
			"{\"ids\":[\"company:zhipu\"],\"properties\":[{\"id\":\"founded\",\"settings\":[]}]}" })
	void soAreHalfWrittenBodies(String body) throws Exception {
		refused(json("/reconcile/v1/match", body));
		refused(json("/reconcile/v1/extend", body));
	}

	@Test
	void soIsEverythingElse(CapturedOutput output) throws Exception {
		for (String address : List.of("/reconcile?queries", "/reconcile?queries=%7B", "/reconcile?extend=1",
				"/reconcile?queries=%7B%7D&extend=%7B%7D", "/reconcile/suggest/entity?cursor=-1",
				"/reconcile/suggest/entity?cursor=x", "/reconcile/suggest/entity?cursor=99999999999",
				"/reconcile/suggest/nothing", "/reconcile/extend/propose", "/reconcile/extend/propose?type=Q5",
				"/reconcile/extend/propose?type=company&limit=-1", "/reconcile/preview",
				"/reconcile/preview?id=%3Cb%3E", "/reconcile/nothing", "/reconcile/v1/match",
				"/en/reconcile/v1/extend")) {
			refused(send(
					HttpRequest.newBuilder(URI.create(origin() + address)).header("Accept", "text/html, */*").build()));
		}
		refused(form("/reconcile", "a=b"));
		refused(form("/reconcile", ""));
		refused(form("/reconcile/v1/match", "queries=1"));
		refused(json("/reconcile", "{}"));
		refused(json("/reconcile/v1/match", " ".repeat(3_000_000)));
		refused(form("/reconcile", "queries=" + "a".repeat(3_000_000)));
		refused(send(HttpRequest.newBuilder(URI.create(origin() + "/reconcile/suggest/type")).DELETE().build()));
		assertThat(output.getAll()).doesNotContain("Exception");
	}

	@Test
	void fuzzedQueriesAreAnsweredOrRefused(CapturedOutput output) throws Exception {
		Random random = new Random(11);
		String whole = "{\"a\":{\"query\":\"智譜\",\"type\":[\"company\"],\"limit\":3,\"properties\":[{\"pid\":\"founded\",\"v\":[2019,\"x\",true,{\"id\":\"a\"}]}]}}";
		List<Integer> statuses = new ArrayList<>();
		for (int round = 0; round < 500; round++) {
			StringBuilder text = new StringBuilder(whole);
			for (int change = 0; change <= random.nextInt(3); change++) {
				int at = random.nextInt(text.length());
				text.setCharAt(at, "{}[]\",:0-9eE\\u\uD800智\u0000".charAt(random.nextInt(17)));
			}
			statuses.add(form("/reconcile", "queries=" + URLEncoder.encode(text.toString(), StandardCharsets.UTF_8))
				.statusCode());
		}
		assertThat(statuses).allMatch((status) -> status == 200 || status == 400);
		assertThat(output.getAll()).doesNotContain("Exception");
	}

	private static void refused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
		assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
		assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isNotBlank().doesNotContain("<", "Exception");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
	}

	private HttpResponse<String> form(String path, String form) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(origin() + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build());
	}

	private HttpResponse<String> json(String path, String json) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(origin() + path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json))
			.build());
	}

	private HttpResponse<String> send(HttpRequest request) throws Exception {
		return this.client.send(request, HttpResponse.BodyHandlers.ofString());
	}

	private String origin() {
		return "http://127.0.0.1:" + this.port;
	}

}
