package longhu;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

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
 * Bad requests as they come over the wire, so that the server's own refusals are seen
 * too.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class RefusalTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/companies/%", "/companies/%zz", "/companies/%00", "/companies/a%2Fb", "/companies/a%5Cb",
			"/%c0%ae%c0%ae/", "/find/%ff%fe", "/../../etc/passwd", "/companies/..%2f..%2fetc", "/companies/..;/admin",
			"/companies/<script>alert(1)</script>", "/find/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/claims?verdict=%00",
			"/claims?verdict=a%00b", "/claims?verdict=%zz", "/claims?nature=x&nature=y", "/find?name=%3Cb%3E",
			"/companies/zhipu?%", "/article/%20", "/en/%09", "/find/%00", "/data/\\.." })
	void isAClientErrorInTheLookOfTheSite(String target, CapturedOutput output) throws IOException {
		String answer = send("GET " + target + " HTTP/1.1", "text/html");
		assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|200|30\\d) .*");
		if (!answer.startsWith("HTTP/1.1 200") && !answer.startsWith("HTTP/1.1 30")) {
			assertThat(answer).contains("class=\"brand\"")
				.contains("Content-Security-Policy: default-src 'none'")
				.contains("nosniff");
		}
		assertQuiet(answer, output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/%zz", "/companies/a%2Fb", "/nothing", "/companies/nothing", "/data/\\..",
			"/companies\\x" })
	void isProblemDetailsForAMachine(String target, CapturedOutput output) throws IOException {
		String answer = send("GET " + target + " HTTP/1.1", "application/json");
		assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*")
			.contains("application/problem+json")
			.contains("\"status\":4")
			.contains("\"title\":");
		assertQuiet(answer, output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/nothing.json", "/companies/zhipu.nothing", "/en/companies/zhipu.xml",
			"/data/nothing.zip", "/api/entries?limit={x}", "/api/search?q=a&page=\"1|2\"", "/data/..%2fpom.xml",
			"/data/%zz", "/feed/nothing.atom", "/card/nothing.png", "/oembed?url=x", "/find/nothing.json",
			"/verify.json", "/api/nothing", "/reconcile?queries=x" })
	void isProblemDetailsWherePeopleDoNotRead(String target, CapturedOutput output) throws IOException {
		String answer;
		do {
			// the data files may still be made, which the portal waits for
			answer = send("GET " + target + " HTTP/1.1", "*/*");
		}
		while (answer.startsWith("HTTP/1.1 503"));
		assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*").contains("application/problem+json");
		assertQuiet(answer, output);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "GET /companies/zhipu.xml|*/*|forms of a page end in .csl.json",
			"GET /companies/zhipu|application/x-nope|it comes as application/json",
			"GET /api/entries?limit=%zz|*/*|two hexadecimal digits", "GET /reconcile/v1/match|*/*|takes only POST",
			"POST /mcp|*/*|send application/json", "GET /data/%zz|*/*|an escape with % that is none" })
	void theDetailSaysWhatIsWrong(String request, String accept, String detail, CapturedOutput output)
			throws IOException {
		String answer = send(request + " HTTP/1.1", accept);
		assertThat(answer).contains("application/problem+json", detail);
		assertQuiet(answer, output);
	}

	@ParameterizedTest
	@CsvSource({ "/terms;x=1,/terms", "/claims;x=1/y.csv,/claims/y.csv", "/;/example.org;x,/example.org" })
	void parametersInThePathAreDropped(String target, String address, CapturedOutput output) throws IOException {
		String answer = send("GET " + target + " HTTP/1.1", "application/json");
		assertThat(answer).startsWith("HTTP/1.1 301").contains("Location: " + address + "\r\n");
		assertQuiet(answer, output);
	}

	@Test
	void halfAnUploadIsRefused(CapturedOutput output) throws IOException {
		String answer = send("POST /reconcile HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 1",
				"*/*");
		assertThat(answer).startsWith("HTTP/1.1 408").contains("application/problem+json");
		assertQuiet(answer, output);
	}

	@Test
	void theTitleOfThePageSaysWhatItIs() throws IOException {
		assertThat(send("GET /en/nothing HTTP/1.1", "text/html")).contains("<title>Page not found · Longhu</title>");
		assertThat(send("GET /companies/%zz HTTP/1.1", "text/html")).contains("<title>這個網址無法讀取 · 龍虎志</title>");
	}

	@Test
	void longAddressesAreRefused(CapturedOutput output) throws IOException {
		String answer = send("GET /companies/" + "a".repeat(10_000) + " HTTP/1.1", "text/html");
		assertThat(answer).startsWith("HTTP/1.1 404").contains("龍虎志");
		answer = send("GET /find?name=" + "%E6%99%BA".repeat(5_000) + " HTTP/1.1", "text/html");
		assertThat(answer).startsWith("HTTP/1.1 400").contains("龍虎志");
		answer = send("GET /" + "a".repeat(100_000) + " HTTP/1.1", "text/html");
		assertThat(answer).startsWith("HTTP/1.1 4").contains("龍虎志");
		assertQuiet(answer, output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH", "TRACE", "NONSENSE" })
	void anythingButReadingIsRefused(String method, CapturedOutput output) throws IOException {
		String answer = send(method + " /companies/zhipu HTTP/1.1", "text/html");
		assertThat(answer).startsWith("HTTP/1.1 405").contains("龍虎志");
		assertQuiet(answer, output);
	}

	@Test
	void anErrorIsNotStored(CapturedOutput output) throws IOException {
		String answer = send("GET /companies/nothing HTTP/1.1", "text/html");
		assertThat(answer).contains("Cache-Control: no-store").doesNotContain("ETag:");
		assertQuiet(answer, output);
	}

	@Test
	void aMistypedNameOffersTheNearestOnes(CapturedOutput output) throws IOException {
		String answer = send("GET /find/senstime HTTP/1.1", "text/html");
		assertThat(answer).startsWith("HTTP/1.1 404").contains("href=\"/companies/sensetime\"");
		assertQuiet(answer, output);
	}

	private static void assertQuiet(String answer, CapturedOutput output) {
		assertThat(answer).doesNotContain("Exception", "org.springframework", "org.apache", "<script>alert",
				"Apache Tomcat", "\tat ");
		assertThat(output.getAll()).doesNotContain("Exception");
	}

	private String send(String requestLine, String accept) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream()
				.write((requestLine + "\r\nHost: localhost\r\nAccept: " + accept + "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
