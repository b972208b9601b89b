package longhu.browser;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link from the front page: none is dead, all fragments exist, the HTML is
 * clean. The first pages of each shape and language are opened in a browser, two side by
 * side: nothing is said on the console, no other host is asked.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CrawlTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	/** Each is of one thread. */
	@RegisterExtension
	static final Browser another = new Browser();

	@LocalServerPort
	private int port;

	/**
	 * Pages of one shape and language that are opened in a browser; the others are read.
	 */
	private static final int OPENED = 8;

	/**
	 * Pages of one shape and language whose HTML is checked, of the others the links; and
	 * forms of one shape that are asked for.
	 */
	private static final int CHECKED = 60;

	private final Map<String, AtomicInteger> shapes = new ConcurrentHashMap<>();

	private final Queue<String> faults = new ConcurrentLinkedQueue<>();

	private final Set<String> seen = ConcurrentHashMap.newKeySet();

	private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

	/** How many addresses wait or are looked at. */
	private final AtomicInteger open = new AtomicInteger();

	/** Links to a place in a page, as address and fragment. */
	private final Set<String> fragments = new ConcurrentSkipListSet<>();

	private final Set<String> anchors = ConcurrentHashMap.newKeySet();

	@BeforeEach
	void haveDataMade() throws java.io.IOException {
		Browser.haveDataMade(this.port);
	}

	@Test
	void everyLinkLeadsSomewhere() throws Exception {
		visit("/");
		ExecutorService readers = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> reading = Stream.of(browser, another)
				.<Future<?>>map((one) -> readers.submit(() -> crawl(one)))
				.toList();
			for (Future<?> reader : reading) {
				reader.get();
			}
		}
		finally {
			readers.shutdown();
		}
		this.fragments.removeAll(this.anchors);
		this.fragments.forEach((fragment) -> this.faults.add("no such place: " + fragment));
		assertThat(this.faults).isEmpty();
		assertThat(this.seen).contains("/companies/zhipu", "/en/companies/zhipu", "/zh-hans/companies/zhipu",
				"/article/transition", "/about/quality");
		assertThat(this.seen).hasSizeGreaterThan(300);
	}

	private Void crawl(Browser browser) throws Exception {
		String origin = "http://localhost:" + this.port;
		HtmlChecker checker = new HtmlChecker();
		try (Page page = browser.chromium().newPage()) {
			page.onConsoleMessage((message) -> this.faults.add(page.url() + " console: " + message.text()));
			page.onPageError((error) -> this.faults.add(page.url() + " error: " + error));
			page.onRequest((request) -> {
				if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
					this.faults.add(page.url() + " asks " + request.url());
				}
			});
			while (this.open.get() > 0) {
				String path = this.waiting.poll(10, TimeUnit.MILLISECONDS);
				if (path != null) {
					try {
						look(page, checker, origin, path);
					}
					finally {
						this.open.decrementAndGet();
					}
				}
			}
		}
		return null;
	}

	private void look(Page page, HtmlChecker checker, String origin, String path) throws Exception {
		if (path.replaceFirst("\\?.*", "").matches(".*\\.[a-z]+$")) {
			// a form for machines: a browser would download it; the rest of a shape are
			// permalinks
			if (number(path.replaceFirst("[^/]+(?=\\.[a-z]+$)", "*")) >= CHECKED) {
				return;
			}
			APIResponse answer = page.request().head(origin + path);
			boolean beingMade = answer.status() == 503 && answer.headers().containsKey("retry-after");
			if (answer.status() >= 400 && !beingMade) {
				this.faults.add(path + " answers " + answer.status());
			}
			return;
		}
		String shape = path.replaceFirst("\\?.*", "?").replaceFirst("/[a-z0-9.-]+((?:/mentions)?\\??)$", "/*$1");
		int number = number(shape);
		boolean opened = number < OPENED;
		byte[] html = opened ? opened(page, origin, path) : read(page, origin, path);
		if (html == null) {
			return;
		}
		if (number < CHECKED) {
			check(path, checker, html);
		}
		Document document = opened ? null : Jsoup.parse(new String(html, StandardCharsets.UTF_8), origin + path);
		((document == null) ? ids(page) : document.select("[id]").eachAttr("id"))
			.forEach((id) -> this.anchors.add(path.replaceFirst("\\?.*", "") + "#" + id));
		for (String link : (document == null) ? links(page) : document.select("a[href]").eachAttr("abs:href")) {
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

	/** How many addresses of a shape came before. */
	private int number(String shape) {
		return this.shapes.computeIfAbsent(shape, (first) -> new AtomicInteger()).getAndIncrement();
	}

	/** The page as it came, opened in the browser; null if it is none, or a fault. */
	private byte @Nullable [] opened(Page page, String origin, String path) {
		Response response;
		do {
			// the data files may still be made, which the portal waits for
			response = page.navigate(origin + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
		}
		while (response.status() == 503);
		if (response.status() >= 400) {
			this.faults.add(path + " answers " + response.status());
			return null;
		}
		return String.valueOf(response.headers().get("content-type")).startsWith("text/html") ? response.body() : null;
	}

	private byte @Nullable [] read(Page page, String origin, String path) {
		APIResponse answer;
		do {
			answer = page.request()
				.get(origin + path, RequestOptions.create().setHeader("Accept", "text/html,*/*;q=0.8"));
		}
		while (answer.status() == 503);
		try {
			if (answer.status() >= 400) {
				this.faults.add(path + " answers " + answer.status());
				return null;
			}
			return String.valueOf(answer.headers().get("content-type")).startsWith("text/html") ? answer.body() : null;
		}
		finally {
			answer.dispose();
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
			this.open.incrementAndGet();
			this.waiting.add(address);
		}
	}

	private void check(String path, HtmlChecker checker, byte[] html) throws Exception {
		checker.check(html).forEach((fault) -> this.faults.add(path + " HTML: " + fault));
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
