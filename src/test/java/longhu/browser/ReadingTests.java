package longhu.browser;

import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading: where one is, as one likes it, what one takes along.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadingTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	@Test
	void theOutlineFollowsTheReaderAndTheLanguageSwitchKeepsTheParagraph() {
		read("/article/transition", (page) -> {
			scrollTo(page, "#p3");
			assertThat(page.locator(".outline [aria-current=location]")).hasText("3 六小虎");
			page.waitForTimeout(1200);
			// as a reader goes there: past the paragraphs before
			scrollTo(page, "#p1");
			page.evaluate("scrollTo(0, 0)");
			assertThat(page.locator(".outline [aria-current=location]")).hasCount(0);
			page.click(".languages a[hreflang=en]");
			page.waitForURL("**/en/article/transition#p3");
			assertThat(page.locator("#p3")).isInViewport();
		});
		read("/article", (page) -> {
			scrollTo(page, "#self-reliance-p2");
			assertThat(page.locator(".outline li.here > a")).hasText("科技自主戰略：國家安全與市場競爭");
			assertThat(page.locator(".outline [aria-current=location]")).hasAttribute("href", "#self-reliance-p2");
		});
	}

	@Test
	void aReloadKeepsTheParagraph() {
		read("/article/self-reliance", (page) -> {
			scrollTo(page, "#p6");
			page.reload();
			assertThat(page.locator("#p6 .number")).isInViewport();
			assertThat(page.locator("#p1 .number")).not().isInViewport();
		});
	}

	@Test
	void whatTheReaderChoosesHoldsOnEveryPageBeforeTheFirstPaintAndWithoutCookies() {
		read("/companies/zhipu", (page) -> {
			page.keyboard().press("s");
			assertThat(page.locator("#aids")).isVisible();
			page.check("#aids input[name=size][value=large]");
			page.check("#aids input[name=face][value=sans]");
			page.check("#aids input[name=theme][value=dark]");
			page.check("#aids input[name=ruby][value=bopomofo]");
			page.keyboard().press("Escape");
			assertThat(page.locator("#aids")).isHidden();
			// scripts of this page run later than its first paint: the one in the head is
			// enough
			page.route("**/*.js", (route) -> {
				if (route.request().url().contains("/theme")) {
					route.resume();
				}
				else {
					route.abort();
				}
			});
			page.navigate(address("/companies/minimax"));
			page.navigate(address("/groups/ai-six-tigers"));
			assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize")).isEqualTo("18px");
			assertThat((String) page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily"))
				.startsWith("\"Noto Sans TC\"");
			assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(22, 23, 26)");
			assertThat((String) page.evaluate("getComputedStyle(document.querySelector('h1 rt'), '::before').content"))
				.contains("ㄌㄧㄡ");
			assertThat(page.evaluate("document.querySelector('h1').textContent")).isEqualTo("AI六小虎");
			assertThat(page.evaluate(LookTests.SHIFT)).isEqualTo(0);
			assertThat(page.context().cookies()).isEmpty();
		});
	}

	@Test
	void keysWalkThroughTheTextAndTheirSheetOpensAndCloses() {
		read("/article/transition", (page) -> {
			page.keyboard().press("j");
			assertThat(page.locator("#p1")).isFocused();
			page.keyboard().press("j");
			assertThat(page.locator("#p2")).isFocused();
			page.keyboard().press("k");
			assertThat(page.locator("#p1")).isFocused();
			page.keyboard().press("?");
			assertThat(page.locator("dialog[open]")).containsText("後一段、前一段");
			page.keyboard().press("j");
			page.keyboard().press("Escape");
			assertThat(page.locator("dialog[open]")).hasCount(0);
			assertThat(page.locator("#p1")).isFocused();
			page.keyboard().press("t");
			assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
			page.keyboard().press("]");
			page.waitForURL("**/article/challenges");
			page.keyboard().press("[");
			page.waitForURL("**/article/transition");
			page.click(".help-open");
			assertThat(page.locator("dialog[open] h2")).hasText("快速鍵");
		});
	}

	@Test
	void singleKeysRestInFieldsWhileComposingAndWhenSwitchedOff() {
		read("/article/transition", (page) -> {
			page.focus("#q");
			page.keyboard().type("jt?");
			assertThat(page.locator("#q")).hasValue("jt?");
			page.evaluate("document.activeElement.blur()");
			page.evaluate(
					"document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 't', isComposing: true, bubbles: true }))");
			page.uncheck("input[name=single-keys]");
			page.evaluate("document.activeElement.blur()");
			page.keyboard().press("t");
			page.keyboard().press("?");
			assertThat(page.locator("html")).not().hasAttribute("data-theme", "dark");
			assertThat(page.locator("dialog")).hasCount(0);
		});
	}

	@Test
	void aParagraphAndASentenceHaveLinksThatAreCopiedAndLeadBack() {
		read("/article/transition", (page) -> {
			page.focus("#p4 .links");
			page.keyboard().press("Enter");
			assertThat(page.locator(".linkmenu button").first()).isFocused();
			page.keyboard().press("Enter");
			assertThat(page.locator(".unseen[role=status]").last()).hasText("已複製");
			assertThat(copied(page)).endsWith("/article/transition#p4");
			page.keyboard().press("Tab");
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			page.waitForFunction("async () => (await navigator.clipboard.readText()).includes(':~:text=')");
			String link = copied(page);
			assertThat(link).contains("/article/transition#p4:~:text=").contains(",").hasSizeLessThan(400);
			page.keyboard().press("Escape");
			assertThat(page.locator("#p4 .links")).isFocused();
			page.navigate(address("/about"));
			page.navigate(link);
			assertThat(page.locator("#p4 .text")).isInViewport();
			assertThat((double) page.evaluate("scrollY + 0.5")).isGreaterThan(100);
		});
	}

	@Test
	void selectedTextOfAnEntryHasALinkToo() {
		read("/companies/zhipu", (page) -> {
			page.evaluate("""
					() => {
						const text = document.querySelector('.body > p').firstChild;
						getSelection().setBaseAndExtent(text, 0, text, 4);
					}""");
			page.click(".linkbar button >> nth=0");
			assertThat(page.locator(".unseen[role=status]").last()).hasText("已複製");
			assertThat(copied(page)).contains("/companies/zhipu#p1:~:text=%E6%99%BA%E8%AD%9C%E8%8F%AF%E7%AB%A0");
			assertThat(page.locator(".body > p[id] .links").first()).hasAccessibleName("第1段的連結");
		});
	}

	@Test
	void paperIsWhiteUnfoldedAndSaysWhereItIsFrom() {
		for (boolean scripts : new boolean[] { true, false }) {
			com.microsoft.playwright.Browser.NewContextOptions options = new com.microsoft.playwright.Browser.NewContextOptions()
				.setJavaScriptEnabled(scripts)
				.setViewportSize(690, 900)
				.setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK);
			try (BrowserContext context = browser.chromium().newContext(options); Page page = context.newPage()) {
				page.navigate(address("/companies/zhipu"));
				page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
				assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
					.isEqualTo("rgb(255, 255, 255)");
				assertThat(page.locator(".menu")).isHidden();
				assertThat(page.locator(".aids-open")).isHidden();
				assertThat(page.locator("#fact-9")).isVisible();
				assertThat(page.locator(".citebox .said").first()).isVisible();
				assertThat(page.locator(".printed")).containsText("/companies/zhipu");
				assertThat((String) page
					.evaluate("getComputedStyle(document.querySelector('.sources a.out'), '::after').content"))
					.contains("http");
			}
		}
	}

	@Test
	void scriptsThatFailToLoadTakeNothingAway() {
		read("/article/transition", (page) -> {
			page.route("**/*.js", (route) -> route.abort());
			page.reload();
			assertThat(page.locator(".margin > summary").first()).isVisible();
			assertThat(page.locator(".live:visible")).hasCount(0);
			assertThat(page.locator(".outline a").first()).isVisible();
		});
	}

	private void read(String path, Consumer<Page> reader) {
		com.microsoft.playwright.Browser.NewContextOptions options = new com.microsoft.playwright.Browser.NewContextOptions()
			.setPermissions(List.of("clipboard-read", "clipboard-write"))
			.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
		try (BrowserContext context = browser.chromium().newContext(options); Page page = context.newPage()) {
			page.navigate(address(path));
			reader.accept(page);
		}
	}

	private static void scrollTo(Page page, String paragraph) {
		page.locator(paragraph).evaluate("(paragraph) => scrollTo(0, paragraph.offsetTop - 20)");
	}

	private static String copied(Page page) {
		return (String) page.evaluate("navigator.clipboard.readText()");
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
