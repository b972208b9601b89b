package longhu.browser;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link from the front page, in a browser: none is dead, nothing is said on
 * the console, no other host is asked, all fragments exist, the HTML is clean.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CrawlTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	private final List<String> faults = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private final Deque<String> waiting = new ArrayDeque<>();

	/** Links to a place in a page, as address and fragment. */
	private final Set<String> fragments = new TreeSet<>();

	private final Set<String> anchors = new HashSet<>();

	@Test
	void everyLinkLeadsSomewhere() throws Exception {
		String origin = "http://localhost:" + this.port;
		visit("/");
		try (Page page = browser.chromium().newPage()) {
			page.onConsoleMessage((message) -> this.faults.add(page.url() + " console: " + message.text()));
			page.onPageError((error) -> this.faults.add(page.url() + " error: " + error));
			page.onRequest((request) -> {
				if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
					this.faults.add(page.url() + " asks " + request.url());
				}
			});
			while (!this.waiting.isEmpty()) {
				look(page, origin, this.waiting.remove());
			}
		}
		this.fragments.removeAll(this.anchors);
		this.fragments.forEach((fragment) -> this.faults.add("no such place: " + fragment));
		assertThat(this.faults).isEmpty();
		assertThat(this.seen).contains("/companies/zhipu", "/en/companies/zhipu", "/zh-hans/companies/zhipu",
				"/article/transition", "/about/quality");
		assertThat(this.seen).hasSizeGreaterThan(300);
	}

	private void look(Page page, String origin, String path) throws Exception {
		if (path.replaceFirst("\\?.*", "").matches(".*\\.[a-z]+$")) {
			// a form for machines: a browser would download it
			APIResponse answer = page.request().head(origin + path);
			boolean beingMade = answer.status() == 503 && answer.headers().containsKey("retry-after");
			if (answer.status() >= 400 && !beingMade) {
				this.faults.add(path + " answers " + answer.status());
			}
			return;
		}
		Response response = page.navigate(origin + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
		if (response.status() >= 400) {
			this.faults.add(path + " answers " + response.status());
			return;
		}
		if (!String.valueOf(response.headers().get("content-type")).startsWith("text/html")) {
			return;
		}
		check(path, response.body());
		ids(page).forEach((id) -> this.anchors.add(path.replaceFirst("\\?.*", "") + "#" + id));
		for (String link : links(page)) {
			URI address = URI.create(link);
			if (link.startsWith(origin)) {
				String target = address.getRawPath();
				if (address.getRawFragment() != null && !address.getRawFragment().isEmpty()) {
					this.fragments.add(target + "#" + address.getFragment());
				}
				visit((address.getRawQuery() != null) ? target + "?" + address.getRawQuery() : target);
			}
		}
	}

	/** Of addresses with a query, one for each path and set of parameter names. */
	private void visit(String address) {
		int query = address.indexOf('?');
		String key = (query < 0) ? address
				: address.substring(0, query) + "?"
						+ Arrays.stream(address.substring(query + 1).split("&"))
							.map((parameter) -> parameter.split("=")[0])
							.collect(Collectors.toCollection(TreeSet::new));
		if (this.seen.add(key)) {
			this.waiting.add(address);
		}
	}

	private void check(String path, byte[] html) throws Exception {
		EmbeddedValidator validator = new EmbeddedValidator();
		validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
		String report = validator.validate(new ByteArrayInputStream(html));
		report.lines()
			.filter((line) -> !line.isBlank())
			.limit(3)
			.forEach((line) -> this.faults.add(path + " HTML: " + line));
		if (new String(html, StandardCharsets.UTF_8).contains("??")) {
			this.faults.add(path + " has a message without a text");
		}
	}

	@SuppressWarnings("unchecked")
	private static List<String> links(Page page) {
		return (List<String>) page.evaluate(
				"[...document.querySelectorAll('a[href]')].map((a) => typeof a.href === 'string' ? a.href : new URL(a.href.baseVal, location).href)");
	}

	@SuppressWarnings("unchecked")
	private static List<String> ids(Page page) {
		return (List<String>) page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)");
	}

}
