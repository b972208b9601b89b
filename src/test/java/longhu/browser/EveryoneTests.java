package longhu.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import com.deque.html.axecore.args.AxeRunOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every type of page for every reader: by finger, by keyboard, with the reader's own
 * colours and sizes, and without anything that jumps.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EveryoneTests {

	/**
	 * What a finger presses and is smaller than 44 px, but for links within a sentence
	 * and the marks between its lines, which stand as close as their words.
	 */
	private static final String SMALL = """
			() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter((target) => {
				const pressed = target.matches('[type=radio], [type=checkbox]') ? target.closest('label') ?? target.labels?.[0] ?? target
					: ['::before', '::after'].some((part) => getComputedStyle(target, part).position === 'absolute') ? target.offsetParent ?? target : target;
				const box = pressed.getBoundingClientRect();
				if (!target.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) || box.width < 2 || target.closest('.unseen, .skip, svg')) {
					return false;
				}
				const sentence = getComputedStyle(target).display === 'inline'
					&& [...target.parentElement.childNodes].some((node) => node !== target && node.textContent.trim().length > 1);
				return !sentence && !target.closest('sup') && (box.width < 43.5 || box.height < 43.5);
			}).slice(0, 4).map((target) => `${target.outerHTML.slice(0, 90)} ${JSON.stringify(target.getBoundingClientRect())}`)""";

	/** Colours as numbers: of the canvas by name, and as a stylesheet writes them. */
	private static final String USED = """
			(names) => names.map((name) => {
				const stage = document.querySelector('.stage');
				stage.style.forcedColorAdjust = 'none';
				stage.style.color = `var(--${name})`;
				return getComputedStyle(stage).color;
			})""";

	private static final String MEANT = """
			(colours) => colours.map((colour) => {
				const stage = document.querySelector('.stage');
				stage.style.color = colour;
				return getComputedStyle(stage).color;
			})""";

	private static final String PAINTED = """
			() => new Promise((painted) => new PerformanceObserver((list) => {
				if (list.getEntriesByName('first-contentful-paint').length > 0) {
					painted();
				}
			}).observe({ type: 'paint', buffered: true }))""";

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
	void fingersHaveRoom() {
		everywhere(options().setHasTouch(true).setIsMobile(true).setViewportSize(390, 800), (page, path) -> {
			((List<?>) page.evaluate(SMALL)).forEach((small) -> this.faults.add(path + " " + small));
			if ((boolean) page.evaluate("document.documentElement.scrollWidth > screen.width")) {
				this.faults.add(path + " scrolls sideways");
			}
			// what lies over a link leaves enough of it
			LookTests.axe(page, new AxeRunOptions())
				.withRules(List.of("target-size"))
				.analyze()
				.getViolations()
				.forEach((rule) -> this.faults.add(path + " " + LookTests.describe(rule)));
		});
		assertThat(this.faults).isEmpty();
	}

	/** The page is seen before its modules come, as from afar. */
	@Test
	void nothingJumpsWhileAPageIsLoadedAndRead() {
		for (int width : new int[] { 360, 1440 }) {
			try (BrowserContext context = browser.chromium().newContext(options().setViewportSize(width, 800));
					Page page = context.newPage()) {
				List<Route> late = new ArrayList<>();
				page.route("**/assets/{cite,keys,links,network,page,preview,search}.js", late::add);
				List<Route> data = new ArrayList<>();
				page.route(Pattern.compile("/network\\.json"), data::add);
				LookTests.TYPES.forEach((type, path) -> {
					page.navigate(address(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
					page.evaluate(PAINTED);
					while (!(boolean) page.evaluate("document.readyState === 'complete'")) {
						late.forEach(Route::resume);
						late.clear();
					}
					// the picture to move about in takes the room of the one that was
					// there, whenever it comes
					if (page.locator("script[data-network]").count() > 0) {
						Object before = page.evaluate("document.documentElement.scrollHeight");
						page.waitForCondition(() -> !data.isEmpty());
						data.remove(0).resume();
						page.locator(".stage").waitFor();
						if (!before.equals(page.evaluate("document.documentElement.scrollHeight"))) {
							this.faults.add(path + " grows at " + width);
						}
					}
					page.evaluate("scrollTo(0, 1500)");
					if (((Number) page.evaluate(LookTests.SHIFT)).doubleValue() > 0) {
						this.faults.add(path + " shifts at " + width);
					}
				});
			}
		}
		assertThat(this.faults).isEmpty();
	}

	@Test
	void theLargestTextStillFitsTheSmallestScreen() {
		try (BrowserContext context = browser.chromium().newContext(options().setViewportSize(320, 640));
				Page page = context.newPage()) {
			page.navigate(address("/about"));
			page.evaluate("localStorage.setItem('size', 'huge'); localStorage.setItem('ruby', 'bopomofo')");
			LookTests.TYPES.forEach((type, path) -> {
				page.navigate(address(path));
				if ((boolean) page
					.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
					this.faults.add(path + " scrolls sideways");
				}
			});
		}
		assertThat(this.faults).isEmpty();
	}

	@Test
	void panelsAreUsableByEveryone() {
		try (BrowserContext context = browser.chromium().newContext(options()); Page page = context.newPage()) {
			for (String language : List.of("", "/en", "/zh-hans")) {
				panel(page, language, "s", "#aids");
				panel(page, language, "?", "dialog[open]");
				page.navigate(address(language + "/article/transition"));
				page.evaluate("localStorage.setItem('ruby', 'pinyin')");
				page.reload();
				page.focus("#p2 .links");
				page.keyboard().press("Enter");
				page.click(".panel .again summary");
				judge(page, language + " links");
			}
		}
		assertThat(this.faults).isEmpty();
	}

	private void panel(Page page, String language, String key, String panel) {
		page.navigate(address(language + "/article/transition"));
		page.keyboard().press(key);
		page.waitForSelector(panel);
		judge(page, language + " " + panel);
	}

	private void judge(Page page, String what) {
		LookTests.axe(page, new AxeRunOptions())
			.analyze()
			.getViolations()
			.forEach((rule) -> this.faults.add(what + " " + LookTests.describe(rule)));
	}

	@Test
	void theKeyboardReachesEverythingAndSeesWhereItIs() {
		try (BrowserContext context = browser.chromium().newContext(options()); Page page = context.newPage()) {
			for (String path : List.of("/", "/article/transition", "/companies/zhipu")) {
				page.navigate(address(path));
				page.keyboard().press("Tab");
				assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
				for (int step = 0; step < 40; step++) {
					page.keyboard().press("Tab");
					Object seen = page.evaluate(
							"""
									() => {
										const at = document.activeElement;
										const style = getComputedStyle(at);
										return at === document.body || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
									}""");
					if (!Boolean.TRUE.equals(seen)) {
						this.faults.add(path + " " + page.evaluate("document.activeElement.outerHTML.slice(0, 90)"));
					}
				}
			}
		}
		assertThat(this.faults).isEmpty();
	}

	@Test
	void theReadersOwnColoursAndHerWishForRestAreKept() {
		try (BrowserContext context = browser.chromium()
			.newContext(options().setForcedColors(ForcedColors.ACTIVE).setReducedMotion(ReducedMotion.REDUCE));
				Page page = context.newPage()) {
			page.navigate(address("/article/transition#p4"));
			assertThat(
					page.evaluate("getComputedStyle(document.querySelector('.menu [aria-current]')).borderBottomStyle"))
				.isEqualTo("solid");
			assertThat(page.evaluate("getComputedStyle(document.querySelector('#p4 .text')).borderLeftStyle"))
				.isEqualTo("solid");
			assertThat(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")).isEqualTo("auto");
			assertThat(page.evaluate(
					"[...document.querySelectorAll('*')].every((one) => parseFloat(getComputedStyle(one).transitionDuration) === 0 && getComputedStyle(one).animationName === 'none')"))
				.isEqualTo(true);
		}
	}

	/**
	 * Drawings and the canvas of the network are coloured by us and not by the browser.
	 */
	@Test
	void drawingsTakeTheReadersColoursToo() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			colours(options().setColorScheme(scheme).setForcedColors(ForcedColors.ACTIVE), "Canvas", "CanvasText");
			colours(options().setColorScheme(scheme).setContrast(Contrast.MORE), "light-dark(#fff, #000)",
					"light-dark(#000, #fff)");
		}
		assertThat(this.faults).isEmpty();
	}

	/** Cytoscape warns of a colour that it cannot read, and draws grey. */
	private void colours(com.microsoft.playwright.Browser.NewContextOptions options, String paper, String ink) {
		try (BrowserContext context = browser.chromium().newContext(options); Page page = context.newPage()) {
			page.onConsoleMessage((message) -> this.faults.add(message.text()));
			page.navigate(address("/network?entry=companies/zhipu"));
			page.waitForSelector(".stage canvas");
			assertThat(page.evaluate(USED, List.of("paper", "ink")))
				.isEqualTo(page.evaluate(MEANT, List.of(paper, ink)));
		}
	}

	@Test
	void chineseIsSetAsChinese() {
		try (BrowserContext context = browser.chromium().newContext(options()); Page page = context.newPage()) {
			page.navigate(address("/article/transition"));
			assertThat(page.evaluate(
					"(({ lineBreak, textAutospace, textSpacingTrim }) => [lineBreak, textAutospace, textSpacingTrim].join(' '))(getComputedStyle(document.querySelector('.text')))"))
				.isEqualTo("strict normal trim-start");
			page.evaluate("document.querySelector('.text').innerHTML = '<em>重</em>'");
			assertThat(page.evaluate(
					"(({ fontStyle, textEmphasisStyle }) => [fontStyle, textEmphasisStyle].join(' '))(getComputedStyle(document.querySelector('.text em')))"))
				.isEqualTo("normal dot");
		}
	}

	private static com.microsoft.playwright.Browser.NewContextOptions options() {
		return new com.microsoft.playwright.Browser.NewContextOptions();
	}

	private void everywhere(com.microsoft.playwright.Browser.NewContextOptions options,
			BiConsumer<Page, String> judge) {
		try (BrowserContext context = browser.chromium().newContext(options); Page page = context.newPage()) {
			LookTests.TYPES.forEach((type, path) -> {
				page.navigate(address(path));
				judge.accept(page, path);
			});
		}
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
