package longhu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How each type of page looks and whether everyone can use it: axe's rules, no sideways
 * scrolling, reading without JavaScript.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LookTests {

	/** One page of each type. */
	static final Map<String, String> TYPES = types();

	/** How much of a page jumped since it was opened (CLS). */
	static final String SHIFT = """
			() => new Promise((told) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					sum += list.getEntries().reduce((all, shift) => all + (shift.hadRecentInput ? 0 : shift.value), 0);
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => told(sum), 150);
			})""";

	/** Only buttons and the marks that cite a paragraph may wait for the pointer. */
	private static final String UNSEEN = """
			() => [...document.querySelectorAll('body *:not(button, a.pin)')]
				.filter((element) => getComputedStyle(element).opacity === '0')
				.map((element) => element.tagName + '.' + element.className)""";

	private static final List<String> LANGUAGES = List.of("", "/en", "/zh-hans");

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	private static Map<String, String> types() {
		try (Stream<String> lines = Files.lines(Path.of("src/test/resources/longhu/browser/page-types.txt"))) {
			return lines.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\t"))
				.collect(Collectors.toMap((line) -> line[0], (line) -> line[1], (first, second) -> first,
						LinkedHashMap::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@BeforeEach
	void haveDataMade() throws java.io.IOException {
		Browser.haveDataMade(this.port);
	}

	/** Each page is opened once, and all that is asked of its look is asked then. */
	@Test
	void everyoneCanUseEveryTypeOfPageInEveryLanguage() {
		List<String> faults = new ArrayList<>();
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			for (String language : LANGUAGES) {
				TYPES.forEach((type, path) -> {
					page.setViewportSize(1440, 900);
					page.navigate(address(language, path));
					judge(axe(page, rules(language.isEmpty())), language + path, faults);
					((List<?>) page.evaluate(UNSEEN))
						.forEach((unseen) -> faults.add(language + path + " hides " + unseen));
					for (int width : new int[] { 320, 360, 768, 1440 }) {
						page.setViewportSize(width, 900);
						if ((boolean) page
							.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
							faults.add(language + path + " scrolls sideways at " + width);
						}
					}
					if (language.isEmpty()) {
						// what the dark theme changes is colour, alike in all languages
						page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
						judge(axe(page, new AxeRunOptions())
							.withRules(List.of("color-contrast", "color-contrast-enhanced")), path + " dark", faults);
						page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
					}
				});
			}
		}
		assertThat(faults).isEmpty();
	}

	/**
	 * What is in order is not listed, and the page, which has no frames, is judged in one
	 * run: most of the time went into carrying thousands of passed checks out of it.
	 */
	static AxeBuilder axe(Page page, AxeRunOptions options) {
		options.setResultTypes(List.of("violations"));
		return new AxeBuilder(page).options(options).setLegacyMode(true);
	}

	private static void judge(AxeBuilder axe, String what, List<String> faults) {
		axe.analyze().getViolations().forEach((rule) -> faults.add(what + " " + describe(rule)));
	}

	/**
	 * Text has a contrast of 7:1, which axe asks for only when told to. Colours are alike
	 * in all languages, and to look at them takes longest.
	 */
	private static AxeRunOptions rules(boolean colours) {
		AxeRuleOptions contrast = new AxeRuleOptions();
		contrast.setEnabled(colours);
		AxeRunOptions options = new AxeRunOptions();
		options.setRules(Map.of("color-contrast", contrast, "color-contrast-enhanced", contrast));
		return options;
	}

	static String describe(Rule rule) {
		return rule.getId() + ": "
				+ rule.getNodes().stream().limit(3).map((node) -> node.getHtml() + " " + node.getAny()).toList();
	}

	@Test
	void withoutJavaScriptNothingIsMissing() {
		com.microsoft.playwright.Browser.NewContextOptions options = new com.microsoft.playwright.Browser.NewContextOptions()
			.setJavaScriptEnabled(false);
		try (BrowserContext context = browser.chromium().newContext(options); Page page = context.newPage()) {
			page.navigate(address("", "/"));
			page.fill("form.find input", "Zhipu AI");
			page.click("form.find button");
			assertThat(page.textContent("main")).contains("智譜華章");
			page.navigate(address("", "/article/transition"));
			assertThat(page.locator(".margin:not([open]) > summary:visible").count()).isEqualTo(5);
		}
	}

	@Test
	void lightAndDarkAreSwitchedAndRemembered() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			page.navigate(address("", "/about"));
			Object before = page.evaluate("getComputedStyle(document.body).backgroundColor");
			page.click(".aids-open");
			page.check("#aids input[name=theme][value=dark]");
			Object after = page.evaluate("getComputedStyle(document.body).backgroundColor");
			assertThat(after).isNotEqualTo(before);
			page.navigate(address("/en", "/article"));
			assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo(after);
		}
	}

	@Test
	void theLanguageSwitchKeepsPageAndParagraph() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			page.navigate(address("", "/article/transition#p4"));
			page.click(".languages a[hreflang=en]");
			assertThat(page.url()).endsWith("/en/article/transition#p4");
		}
	}

	private String address(String language, String path) {
		return "http://localhost:" + this.port + language + path;
	}

}
