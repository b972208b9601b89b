package longhu;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import longhu.content.PostgreSql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The portal on PostgreSQL, by its address alone, beside the one on H2.
 */
class PostgreSqlTests {

	private static PostgreSql server;

	private static ConfigurableApplicationContext first;

	private static ConfigurableApplicationContext second;

	@BeforeAll
	static void start() throws Exception {
		server = PostgreSql.started();
		first = portal("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		second = portal(server.url());
	}

	@AfterAll
	static void stop() throws Exception {
		for (AutoCloseable each : new AutoCloseable[] { first, second, server }) {
			if (each != null) {
				each.close();
			}
		}
	}

	private static ConfigurableApplicationContext portal(String url) {
		return SpringApplication.run(LonghuApplication.class, "--spring.datasource.url=" + url, "--server.port=0",
				"--server.address=127.0.0.1", "--longhu.base-url=http://localhost:8080");
	}

	private static HttpResponse<byte[]> get(ConfigurableApplicationContext portal, String path) throws Exception {
		HttpResponse<byte[]> response = once(portal, path);
		while (response.statusCode() == 503) {
			// it is being made, and says when to come back
			Thread.sleep(1000 * response.headers().firstValueAsLong("Retry-After").orElseThrow());
			response = once(portal, path);
		}
		return response;
	}

	private static HttpResponse<byte[]> once(ConfigurableApplicationContext portal, String path) throws Exception {
		int port = ((WebServerApplicationContext) portal).getWebServer().getPort();
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
	}

	@Test
	void whileTheDatabaseIsAwayWhatIsKeptIsServedAndTheRestSaysWhenToComeBack() throws Exception {
		byte[] page = get(second, "/companies/minimax").body();
		server.stop();
		try {
			assertThat(once(second, "/companies/minimax").body()).isEqualTo(page);
			for (String path : List.of("/api/facts?limit=3", "/companies/baichuan", "/claims?verdict=contradicted")) {
				HttpResponse<byte[]> away = once(second, path);
				assertThat(away.statusCode()).as(path).isEqualTo(503);
				assertThat(away.headers().firstValue("Retry-After")).as(path).isPresent();
			}
		}
		finally {
			server.start();
		}
		assertThat(get(second, "/api/facts?limit=3").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/article", "/en/article/transition", "/companies", "/zh-hans/companies",
			"/companies/zhipu", "/companies/zhipu.json", "/companies/zhipu.ttl", "/companies/zhipu/mentions",
			"/groups/ai-six-tigers", "/people", "/eras?at=2017", "/timeline", "/claims", "/claims?verdict=partly",
			"/sources", "/en/sources", "/terms", "/numbers", "/about", "/about/quality", "/network", "/network.json",
			"/network?from=companies/zhipu&to=companies/minimax", "/compare/companies", "/index/stroke",
			"/index/bopomofo", "/search?q=%E6%99%BA%E8%AD%9C", "/en/search?q=policy", "/api/entries?limit=200",
			"/api/facts?limit=50", "/api/relations?limit=50", "/api/terms?text=ai", "/api/events?limit=50",
			"/api/sources?limit=50", "/editions", "/feed.atom", "/llms-full.txt", "/data", "/data/facts.csv",
			"/data/citations.csv", "/data/entries.jsonl", "/data/longhu.sqlite", "/data/longhu.zip" })
	void theSameBytesAndHeadersComeFromBoth(String path) throws Exception {
		HttpResponse<byte[]> one = get(first, path);
		HttpResponse<byte[]> other = get(second, path);
		assertThat(one.statusCode()).isEqualTo(200);
		assertThat(other.statusCode()).isEqualTo(200);
		assertThat(other.body()).isEqualTo(one.body());
		assertThat(other.headers().firstValue("ETag")).isEqualTo(one.headers().firstValue("ETag"));
		assertThat(other.headers().firstValue("Link")).isEqualTo(one.headers().firstValue("Link"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/relations?source=%00", "/api/entries?name=a%00b", "/find?name=%00", "/search?q=%00",
			"/cite?of=companies/%00", "/timeline?entry=%00" })
	void aCharacterThatTheDatabaseDoesNotTakeIsAMistake(String path) throws Exception {
		assertThat(once(second, path).statusCode()).isEqualTo(400);
		assertThat(once(first, path).statusCode()).isEqualTo(400);
	}

	@Test
	void aSecondNodeOpensTheSchemaThatTheFirstMade() throws Exception {
		// the transaction that wrote the row is another where it was written again
		String made = "select xmin::text from " + schemas().split(",")[0] + ".edition";
		List<String> before = List.of(schemas(), asked(made));
		try (ConfigurableApplicationContext third = portal(server.url())) {
			assertThat(get(third, "/companies/zhipu").body()).isEqualTo(get(second, "/companies/zhipu").body());
		}
		assertThat(List.of(schemas(), asked(made))).isEqualTo(before);
	}

	private static String schemas() throws Exception {
		return asked(
				"select string_agg(schema_name, ',') from information_schema.schemata where schema_name like 'longhu%'");
	}

	private static String asked(String sql) throws Exception {
		try (Connection connection = DriverManager.getConnection(server.url());
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getString(1);
		}
	}

}
