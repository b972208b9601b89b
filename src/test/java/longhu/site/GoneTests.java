package longhu.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On the real content with addresses that were taken away, which only the server answers,
 * and with a contact.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "spring.datasource.url=jdbc:h2:mem:gone;DB_CLOSE_DELAY=-1")
@DirtiesContext
class GoneTests {

	@TempDir
	private static Path content;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void content(DynamicPropertyRegistry registry) throws IOException {
		FileSystemUtils.copyRecursively(Path.of("content"), content);
		Files.writeString(content.resolve("gone.yaml"), """
				- path: /companies/old-name
				  successor: company:zhipu
				  why: merged
				- path: /claims/old-claim
				""");
		Path site = content.resolve("site.yaml");
		Files.writeString(site, Files.readString(site).replace("contact: \"\"", "contact: editor@example.org"));
		registry.add("longhu.content", () -> content.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/old-name", "/en/companies/old-name", "/claims/old-claim" })
	void aRemovedPageIsGoneForPeople(String path) throws Exception {
		HttpResponse<String> response = get(path, "text/html");
		assertThat(response.statusCode()).isEqualTo(410);
		assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
	}

	@Test
	void itsPageNamesWhatTookItsPlace() throws Exception {
		assertThat(get("/en/companies/old-name", "text/html").body()).contains("href=\"/en/companies/zhipu\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/old-name", "/companies/old-name.bib", "/id/company/old-name" })
	void machinesAreToldInProblemDetails(String path) throws Exception {
		HttpResponse<String> response = get(path, "application/json");
		assertThat(response.statusCode()).isEqualTo(410);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		if (path.startsWith("/companies")) {
			assertThat(response.body())
				.contains("\"successor\":\"http://localhost:" + this.port + "/companies/zhipu\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies/zhipu.xyz", "/companies/nothing.bib", "/companies/nothing.json" })
	void aFormOfNothingIsNotFound(String path) throws Exception {
		HttpResponse<String> response = get(path, "application/json");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("\"status\":404");
	}

	@Test
	void aSiteWithAContactSaysWhomToTellOfAWeakness() throws Exception {
		HttpResponse<String> response = get("/.well-known/security.txt", "*/*");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith("text/plain");
		assertThat(response.body())
			.contains("Contact: mailto:editor@example.org\n",
					"Canonical: http://localhost:" + this.port + "/.well-known/security.txt\n")
			.containsPattern("Expires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z\n");
	}

	private HttpResponse<String> get(String path, String accept) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Accept", accept)
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

}
