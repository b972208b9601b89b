package longhu;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that trip a server: each gets the answer that HTTP knows for it, nothing is
 * logged, and nobody else waits.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class RequestFaultTests {

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/companies/zhipu", "/assets/seal.svg", "/nothing", "/api/entries", "/data/facts.csv" })
	void aBrowserMayKnowManyLanguages(String path, CapturedOutput output) throws IOException {
		StringBuilder languages = new StringBuilder("zh-TW");
		for (String language : List.of("zh", "en", "ja", "ko", "de", "fr", "es", "it", "pt", "ru", "nl", "sv", "pl")) {
			languages.append(',').append(language).append(";q=0.5");
		}
		String answer = send("GET " + path + " HTTP/1.1\r\nAccept-Language: " + languages + "\r\n");
		assertThat(answer).startsWith(path.equals("/nothing") ? "HTTP/1.1 404" : "HTTP/1.1 200");
		assertQuiet(output);
	}

	@ParameterizedTest
	@CsvSource({ "GET,/nothing,404", "GET,/companies/zhipu,200", "POST,/nothing,404", "POST,/mcp,415",
			"POST,/reconcile,400" })
	void aContentTypeWithAWildcardIsNone(String method, String path, int status, CapturedOutput output)
			throws IOException {
		assertThat(send(method + " " + path + " HTTP/1.1\r\nContent-Type: */*\r\nContent-Length: 0\r\n"))
			.startsWith("HTTP/1.1 " + status);
		assertQuiet(output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/claims", "/companies/zhipu", "/api/entries", "/nothing" })
	void aHostThatCanBeNoneIsRefused(String path, CapturedOutput output) throws IOException {
		for (String host : List.of("h".repeat(3_000), "a_b<c>", "x" + ".y".repeat(200))) {
			String answer = raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
			assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain(host);
		}
		assertQuiet(output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reconcile", "/mcp", "/api/facts", "/companies/zhipu" })
	void aBrokenChunkIsRefused(String path, CapturedOutput output) throws IOException {
		for (String type : List.of(FORM, "Content-Type: application/json\r\n")) {
			for (String body : List.of("zz\r\n", "5\r\nab", "-1\r\n\r\n")) {
				String answer = raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + type
						+ "Transfer-Encoding: chunked\r\n\r\n" + body);
				assertThat(answer).as("%s with %s", path, body).matches("(?s)(HTTP/1\\.1 4\\d\\d .*)?");
			}
		}
		assertQuiet(output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "PATCH", "DELETE", "POST" })
	void brokenEscapesInAFormAreNoFailure(String method, CapturedOutput output) throws IOException {
		assertThat(send(method + " /eras HTTP/1.1\r\n" + FORM + "Content-Length: 5\r\n", "%zz=1"))
			.matches("(?s)HTTP/1\\.1 40[05] .*");
		assertQuiet(output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%zzucts.rdf", "/companies/%zz.json", "/api/%zz", "/data/%C3%28.csv", "/a/%.png",
			"/%u9f8d.ttl" })
	void brokenEscapesInAnAddressAreABadRequest(String path, CapturedOutput output) throws IOException {
		for (String accept : List.of("*/*", "text/html", "application/json")) {
			assertThat(send("GET " + path + " HTTP/1.1\r\nAccept: " + accept + "\r\n"))
				.matches("(?s)HTTP/1\\.1 40[04] .*");
		}
		assertQuiet(output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claims/six-tiger%7Cs", "/sources/a%7Cb", "/companies/a%7Cb", "/article/a%5Eb",
			"/claims/a%20b", "/sources/%E9%BE%8D%3C", "/x%7Cy/z" })
	void whatCanBeNoAddressOfAThingIsNotFoundInAnyForm(String path, CapturedOutput output) throws IOException {
		for (String form : List.of("", ".json", ".jsonld", ".ttl", ".rdf", ".nt", ".csv", ".bib", ".atom", ".png")) {
			assertThat(send("GET " + path + form + " HTTP/1.1\r\n")).as(path + form)
				.matches("(?s)HTTP/1\\.1 40[46] .*");
		}
		assertQuiet(output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/data/facts.csv", "/assets/seal.svg", "/companies/zhipu" })
	void aRangeOfSomethingElseThanBytesIsIgnored(String path, CapturedOutput output) throws IOException {
		assertThat(send("GET " + path + " HTTP/1.1\r\nRange: lines=1-2\r\n")).startsWith("HTTP/1.1 200");
		assertQuiet(output);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "PUT /companies/zhipu | GET, HEAD, OPTIONS", "POST /eras | GET, HEAD, OPTIONS",
					"GET /reconcile/v1/match | OPTIONS, POST", "DELETE /api/entries | GET, HEAD, OPTIONS" })
	void whatIsAllowedIsTrue(String request, String allowed, CapturedOutput output) throws IOException {
		assertThat(send(request + " HTTP/1.1\r\nContent-Length: 0\r\n")).startsWith("HTTP/1.1 405")
			.contains("Allow: " + allowed + "\r\n");
		assertQuiet(output);
	}

	@Test
	void aBodyThatIsTooLargeIsNotAskedFor(CapturedOutput output) throws IOException {
		assertThat(send("POST /mcp HTTP/1.1\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
				+ "Content-Length: 999999999\r\n"))
			.startsWith("HTTP/1.1 413")
			.doesNotContain("100 Continue");
		assertQuiet(output);
	}

	@Test
	void bodiesThatNeverEndHoldNobodyUp(CapturedOutput output) throws IOException {
		List<Socket> slow = new ArrayList<>();
		try {
			for (int client = 0; client < 60; client++) {
				Socket socket = new Socket("127.0.0.1", this.port);
				slow.add(socket);
				socket.getOutputStream()
					.write(("POST /reconcile HTTP/1.1\r\nHost: localhost\r\n" + FORM + "Content-Length: 10000\r\n\r\nq")
						.getBytes(StandardCharsets.US_ASCII));
			}
			assertThat(send("GET /robots.txt HTTP/1.1\r\n")).startsWith("HTTP/1.1 200");
			// all but the first few are told so at once
			Socket last = slow.get(slow.size() - 1);
			last.setSoTimeout(5_000);
			assertThat(new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 429")
				.contains("Retry-After", "Connection: close");
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
		assertQuiet(output);
	}

	private static void assertQuiet(CapturedOutput output) {
		assertThat(output.getAll()).doesNotContain("Exception", "\tat ");
	}

	/** The server reads no further than to them, and so not what form is asked for. */
	@Test
	void charactersAsTypedInAQueryAreRefusedWithWhatToDo(CapturedOutput output) throws IOException {
		assertThat(send("GET /api/search?q=智譜 HTTP/1.1\r\n")).startsWith("HTTP/1.1 400")
			.contains("curl -G --data-urlencode q=智譜");
		assertQuiet(output);
	}

	private String send(String head) throws IOException {
		return send(head, "");
	}

	private String send(String head, String body) throws IOException {
		return raw(head + "Host: localhost\r\nConnection: close\r\n\r\n" + body);
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
