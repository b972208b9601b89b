package longhu.search;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Over the wire, so that what the server itself refuses is seen too.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SearchBadInputTests {

	private static final List<String> ADDRESSES = List.of("/search", "/search/suggest", "/api/search");

	@LocalServerPort
	private int port;

	static List<String> questions() {
		List<String> questions = new ArrayList<>(List.of("", " ", "　", "...!!!", "。，、",
				"* ? + - && || ! ( ) { } [ ] ^ \" ~ \\ /", "\"unclosed", "'unclosed", "(((", "AND OR NOT",
				"a".repeat(10_000), "智".repeat(5_000), "智譜".repeat(2_500), "a ".repeat(5_000), "🀄🐉😀", "𠮷野家",
				"\uE000\uF8FF", "\u202E智譜\u200F\u2066", "a\u0300\u0301\u0302".repeat(50), "<script>alert(1)</script>",
				"<img src=x onerror=alert(1)>", "${7*7}", "#{T(java.lang.Runtime)}", "[[${x}]]", "__${x}__::.x",
				"' OR 1=1 --", "'; DROP TABLE entry; --", "%s%n%d", "{0}", "\r\nSet-Cookie: x=1", "\t\b\u0007", "*:*",
				"title:智譜", "智譜~9", "/.*/", "[* TO *]", "a^99999", "\uFFFF\uFFFE", "ﷺ".repeat(200)));
		questions.replaceAll((question) -> "q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
		questions.addAll(List.of("q=%00", "q=a%00b", "q=%ED%A0%80", "q=%ED%B0%80x", "q=%FF%FE", "q=%", "q=%zz", "q",
				"&&&=", "q=a&q=b", "q=" + "&q=a".repeat(800), "kind=company" + "&kind=company".repeat(800)));
		return questions;
	}

	@ParameterizedTest
	@MethodSource("questions")
	void isAnsweredOrRefusedQuietly(String query, CapturedOutput output) throws IOException {
		for (String address : ADDRESSES) {
			String answer = send(address + "?" + query, "*/*");
			assertThat(answer).as(address).matches("(?s)HTTP/1\\.1 (200|400) .*");
			assertThat(answer).doesNotContain("Exception", "org.apache", "\tat ", "\nSet-Cookie").contains("nosniff");
			if (answer.contains("Content-Type: text/html")) {
				assertThat(answer).doesNotContain("<script>alert", "<img src=x");
			}
		}
		assertThat(output.getAll()).doesNotContain("Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=-1", "page=0", "page=999999", "page=x", "page=1.5", "sort=nonsense",
			"sort=name;drop", "kind=nonsense", "group=nonsense", "era=%3Cb%3E", "section=x", "language=xx", "founded=x",
			"place=x" })
	void whatCannotBeIsRefusedWithASentence(String query, CapturedOutput output) throws IOException {
		String page = send("/search?q=a&" + query, "text/html");
		assertThat(page).startsWith("HTTP/1.1 400").contains("龍虎志").contains("no-store");
		String problem = send("/api/search?q=a&" + query, "*/*");
		assertThat(problem).startsWith("HTTP/1.1 400").contains("application/problem+json").contains("\"detail\":\"");
		assertThat(send("/search/suggest?q=a&" + query, "*/*")).startsWith("HTTP/1.1 200");
		assertThat(output.getAll()).doesNotContain("Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/search", "/api/search" })
	void whatIsTooLongIsShortenedAndThePageTells(String address) throws IOException {
		String answer = send(address + "?q=" + "%E6%99%BA".repeat(5_000), "*/*");
		assertThat(answer).startsWith("HTTP/1.1 200").containsAnyOf("只用了前一百個字", "\"shortened\":true");
	}

	private String send(String target, String accept) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream()
				.write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
						+ "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
