package longhu.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import longhu.catalog.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader's browser fetches for each type of page at her first visit, in bytes over
 * the wire: bodies as they come, compressed.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WeightTests {

	private static final int KILOBYTE = 1000;

	/** Pages with Cytoscape, which alone weighs more than any other page. */
	private static final Set<String> WITH_PICTURE = Set.of("network", "around", "path");

	private static final Pattern ADDRESS = Pattern
		.compile("(?:<loc>|href=\")https?://[^/]+((?:/en|/zh-hans)?/(?:article|" + Kind.FOLDERS + ")/[^<\"]+)");

	@RegisterExtension
	static final Browser browser = new Browser();

	private final List<String> faults = new ArrayList<>();

	@LocalServerPort
	private int port;

	@BeforeEach
	void haveDataMade() throws java.io.IOException {
		Browser.haveDataMade(this.port);
	}

	@Test
	void aPageWithEverythingItNeedsIsLight() {
		List<Request> requests = new ArrayList<>();
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			withoutCache(context.newCDPSession(page));
			page.onRequestFinished(requests::add);
			LookTests.TYPES.forEach((type, path) -> {
				if (!WITH_PICTURE.contains(type)) {
					requests.clear();
					page.navigate("http://localhost:" + this.port + path);
					weigh(type, requests);
				}
			});
		}
		assertThat(this.faults).isEmpty();
	}

	/**
	 * The heaviest are those with many sources: their titles and addresses cannot be told
	 * shorter.
	 */
	@Test
	void everyEntryAndEverySectionIsLightInEveryLanguage() throws Exception {
		HttpClient client = HttpClient.newHttpClient();
		Matcher address = ADDRESS.matcher(body(client, "/sitemap-1.xml"));
		Set<String> paths = new TreeSet<>();
		while (address.find()) {
			paths.add(address.group(1));
		}
		for (String path : paths) {
			int bytes = body(client, path).length();
			if (bytes > 22 * KILOBYTE) {
				this.faults.add(path + " weighs " + bytes);
			}
		}
		assertThat(this.faults).isEmpty();
		assertThat(paths).hasSizeGreaterThan(280)
			.contains("/companies/zhipu", "/zh-hans/groups/ai-six-tigers", "/en/concepts/state-led-innovation",
					"/article/transition");
	}

	/** The bytes of a body as they come, each as a character. */
	private String body(HttpClient client, String path) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (!path.endsWith(".xml")) {
			request.header("Accept-Encoding", "gzip");
		}
		HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return new String(response.body(), StandardCharsets.ISO_8859_1);
	}

	private static void withoutCache(CDPSession session) {
		session.send("Network.enable");
		JsonObject disabled = new JsonObject();
		disabled.addProperty("cacheDisabled", true);
		session.send("Network.setCacheDisabled", disabled);
	}

	private void weigh(String type, List<Request> requests) {
		// a preview is framed by others and has no script
		assertThat(requests).as(type).hasSizeGreaterThan(type.equals("preview") ? 1 : 5);
		weigh(type + " with everything", 80, requests, (request) -> true);
		weigh(type + " scripts", 15, requests, (request) -> request.resourceType().equals("script"));
		weigh(type + " stylesheet", 15, requests, (request) -> request.resourceType().equals("stylesheet"));
		if (type.equals("article")) {
			weigh(type + " alone", 30, requests, Request::isNavigationRequest);
		}
	}

	private void weigh(String what, int most, List<Request> requests, Predicate<Request> part) {
		int bytes = List.copyOf(requests)
			.stream()
			.filter(part)
			.mapToInt((request) -> request.sizes().responseBodySize)
			.sum();
		if (bytes > most * KILOBYTE) {
			this.faults.add(what + " weighs " + bytes);
		}
	}

}
