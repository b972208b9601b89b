package longhu.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mounted below a prefix, every address that the portal gives out begins with it and
 * leads somewhere.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.servlet.context-path=/longhu", "server.forward-headers-strategy=native" })
class PrefixTests {

	/** Pages of one shape that are read; the others look the same. */
	private static final int OF_A_SHAPE = 2;

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void everyAddressBeginsWithItAndLeadsSomewhere() throws Exception {
		Deque<String> pages = new ArrayDeque<>(List.of("/longhu/", "/longhu/en/", "/longhu/zh-hans/companies/zhipu",
				"/longhu/search?q=AI", "/longhu/companies/zhipu?at=2019", "/longhu/network?entry=companies/zhipu"));
		Map<String, Integer> shapes = new HashMap<>();
		Set<String> linked = new LinkedHashSet<>();
		while (!pages.isEmpty()) {
			String page = pages.remove();
			HttpResponse<String> answer = get(page);
			assertThat(answer.statusCode()).as(page).isEqualTo(200);
			for (String address : addresses(Jsoup.parse(answer.body()), page)) {
				assertThat(address).as("a link of %s", page).startsWith("/longhu/");
				String plain = address.replaceFirst("#.*", "");
				boolean another = linked.add(plain);
				String shape = plain.replaceFirst("\\?.*", "").replaceFirst("[^/]+$", "*");
				if (another && !plain.contains("?") && !plain.substring(plain.lastIndexOf('/')).contains(".")
						&& !plain.contains("/assets/") && shapes.merge(shape, 1, Integer::sum) <= OF_A_SHAPE) {
					pages.add(plain);
				}
			}
		}
		shapes.clear();
		for (String address : linked) {
			String shape = address.replaceFirst("\\?.*", "?").replaceFirst("[^/?]+(\\.\\w+)?\\??$", "*$1");
			if (shapes.merge(shape, 1, Integer::sum) <= OF_A_SHAPE) {
				assertThat(get(address, "*/*").statusCode()).as(address).isLessThan(400);
			}
		}
		assertThat(linked).hasSizeGreaterThan(500);
	}

	private static List<String> addresses(Document page, String at) {
		List<String> addresses = new java.util.ArrayList<>();
		for (Element element : page.getAllElements()) {
			for (Attribute attribute : element.attributes()) {
				String value = attribute.getValue();
				boolean address = Set.of("href", "src", "action").contains(attribute.getKey())
						|| attribute.getKey().startsWith("data-");
				if (address && value.matches("/[^/ ].*")) {
					addresses.add(value);
				}
				assertThat(value).as("%s of %s", attribute.getKey(), at)
					.doesNotMatch("http://localhost:\\d+(?!/longhu)/.*");
			}
		}
		return addresses;
	}

	@Test
	void redirectsFeedsSuggestionsAndHeadersHaveItToo() throws Exception {
		assertThat(location("/longhu")).endsWith("/longhu/");
		assertThat(location("/longhu/Companies/ZHIPU/")).isEqualTo("/longhu/companies/zhipu");
		assertThat(location("/longhu/find/zhipu")).isEqualTo("/longhu/companies/zhipu");
		assertThat(location("/longhu/id/company/zhipu")).isEqualTo("/longhu/companies/zhipu");
		assertThat(location("/longhu/favicon.ico")).isEqualTo("/longhu/assets/seal.svg");
		HttpResponse<String> page = get("/longhu/companies/zhipu");
		assertThat(page.headers().allValues("link")).isNotEmpty()
			.allMatch((link) -> link.contains("/longhu/companies/"));
		assertThat(get("/longhu/search/suggest?q=zhipu", "application/json").body())
			.contains("\"/longhu/companies/zhipu\"");
		for (String document : List.of("/longhu/feed.atom", "/longhu/opensearch.xml", "/longhu/sitemap-1.xml",
				"/longhu/companies/zhipu.ttl", "/longhu/companies/zhipu.bib", "/longhu/llms.txt")) {
			assertThat(get(document, "*/*").body()).as(document)
				.contains("http://localhost:" + this.port + "/longhu/")
				.doesNotContainPattern("http://localhost:" + this.port + "/(?!longhu)");
		}
		assertThat(Jsoup.parse(get("/longhu/nothing").body()).select("a.brand").attr("href")).isEqualTo("/longhu/");
	}

	@Test
	void aTrustedProxyMaySayWhatItHasTakenOff() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/longhu/terms"))
			.header("Accept", "text/html")
			.header("X-Forwarded-For", "192.0.2.1")
			.header("X-Forwarded-Prefix", "/under")
			.build();
		assertThat(this.client.send(request, BodyHandlers.ofString()).body()).contains("href=\"/under/longhu/claims\"");
		assertThat(get("/longhu/terms").body()).doesNotContain("/under/");
	}

	private String location(String address) throws Exception {
		return get(address).headers().firstValue("location").orElse("");
	}

	private HttpResponse<String> get(String address) throws IOException, InterruptedException {
		return get(address, "text/html");
	}

	private HttpResponse<String> get(String address, String accept) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
			.header("Accept", accept)
			.build(), BodyHandlers.ofString());
	}

}
