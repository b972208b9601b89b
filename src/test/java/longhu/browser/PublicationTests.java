package longhu.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A publication to read: the text runs through, one panel follows it, the first page says
 * what it is about, and the frame is in nobody's way.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PublicationTests {

	private static final int[] WIDTHS = { 360, 768, 1024, 1280, 1440, 1920 };

	/** What stands between two paragraphs of a section, in lines of the text. */
	private static final String HOLES = """
			() => [...document.querySelectorAll('.paragraph')]
				.filter((paragraph) => paragraph.nextElementSibling?.matches('.paragraph'))
				.map((paragraph) => {
					const text = paragraph.querySelector('.text');
					const gap = paragraph.nextElementSibling.querySelector('.text').getBoundingClientRect().top - text.getBoundingClientRect().bottom;
					return { at: paragraph.id, lines: gap / parseFloat(getComputedStyle(text).lineHeight) };
				}).filter((gap) => gap.lines > 1.5 || gap.lines < 0.3).map((gap) => `${gap.at} ${gap.lines}`)""";

	/** The most Han characters in one line. */
	private static final String LONGEST = """
			() => {
				let most = 0;
				const range = document.createRange();
				for (const text of document.querySelectorAll('.text')) {
					const lines = new Map();
					const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
					while (nodes.nextNode()) {
						[...nodes.currentNode.data].forEach((character, at) => {
							if (/\\p{Script=Han}/u.test(character)) {
								range.setStart(nodes.currentNode, at);
								range.setEnd(nodes.currentNode, at + 1);
								const line = Math.round(range.getBoundingClientRect().bottom / 8);
								lines.set(line, (lines.get(line) ?? 0) + 1);
							}
						});
					}
					most = Math.max(most, ...lines.values());
				}
				return most;
			}""";

	private static final String MEASURE = "(text) => text.clientWidth / parseFloat(getComputedStyle(text).fontSize)";

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	@Test
	void betweenTwoParagraphsIsOneLineAtEveryWidth() {
		List<String> faults = new ArrayList<>();
		for (boolean scripts : new boolean[] { true, false }) {
			read(options().setJavaScriptEnabled(scripts), (page) -> {
				for (String path : List.of("/article", "/en/article/self-reliance")) {
					page.navigate(address(path));
					for (int width : WIDTHS) {
						page.setViewportSize(width, 900);
						((List<?>) page.evaluate(HOLES)).forEach((hole) -> faults.add(path + " " + width + " " + hole));
					}
				}
			});
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void aLineHasNoMoreThan42CharactersAndWhereThereIsRoom34To40() {
		read(options(), (page) -> {
			page.navigate(address("/article/transition"));
			for (int width : WIDTHS) {
				page.setViewportSize(width, 900);
				assertThat((int) page.evaluate(LONGEST)).as("at " + width).isBetween(15, 42);
				if (width > 700) {
					assertThat(((Number) page.locator("#p2 .text").evaluate(MEASURE)).doubleValue()).as("at " + width)
						.isBetween(34.0, 40.0);
				}
			}
		});
	}

	@Test
	void onePanelFollowsTheParagraphThatIsReadAndMovesNothing() {
		read(options().setViewportSize(1440, 500), (page) -> {
			page.navigate(address("/article/transition"));
			assertThat(page.locator(".panel .now")).hasText("正在讀：第1段");
			Object before = page.locator("#p5").evaluate("(paragraph) => paragraph.offsetTop");
			page.locator("#p4").evaluate("(paragraph) => scrollTo(0, paragraph.offsetTop - 20)");
			assertThat(page.locator(".panel .now")).hasText("正在讀：第4段");
			assertThat(page.locator(".panel .weighed")).containsText("文章稱，Prosperity7對智譜投入4億美元。");
			assertThat(page.locator("#p4")).hasClass("paragraph current");
			page.locator("#p3 .text a").first().focus();
			assertThat(page.locator(".panel .now")).hasText("正在讀：第3段");
			page.locator("#p5 .text").click();
			assertThat(page.locator(".panel .now")).hasText("正在讀：第5段");
			assertThat(page.locator("#p5").evaluate("(paragraph) => paragraph.offsetTop")).isEqualTo(before);
			assertThat(page.locator(".margin:visible")).hasCount(0);
			assertThat((boolean) page.evaluate(
					"[...document.querySelectorAll('.panel li')].every((line) => line.scrollWidth <= line.clientWidth + 1)"))
				.isTrue();
		});
	}

	@Test
	void onANarrowScreenItIsAClosedLineBelowTheParagraph() {
		read(options().setViewportSize(390, 800), (page) -> {
			page.navigate(address("/article/transition"));
			assertThat(page.locator(".panel")).isHidden();
			assertThat(page.locator("#p2 .margin > summary")).hasText("8個條目・4則查核");
			assertThat(page.locator("#p2 .weighed")).isHidden();
			page.click("#p2 .margin > summary");
			assertThat(page.locator("#p2 .weighed")).isVisible();
			assertThat(page.locator(".text button")).hasCount(0);
		});
	}

	@Test
	void theFirstPageSaysWhatItIsAboutAndLeadsIntoTheArticle() {
		read(options().setViewportSize(1440, 900), (page) -> {
			page.navigate(address("/"));
			assertThat(page.locator("h1")).isInViewport();
			assertThat(page.locator(".byline")).containsText("李旻臻，台灣新社會智庫");
			assertThat(page.locator(".featured article")).hasCount(3);
			assertThat(page.locator(".featured")).isInViewport();
			assertThat(page.locator(".doors li")).hasCount(9);
			assertThat(page.locator(".news time, .news h3, .news a").first()).isVisible();
			assertThat(page.locator(".news")).containsText("這一版的全部改動");
			assertThat(page.locator("main")).not().containsText("個條目");
			page.click("text=讀文章");
			page.waitForURL("**/article");
			page.navigate(address("/en/"));
			assertThat(page.locator(".byline")).containsText("Li Minzhen, New Society for Taiwan (think tank)");
			assertThat(page.locator(".byline")).containsText("13 February 2025");
			page.navigate(address("/zh-hans/"));
			assertThat(page.locator(".byline")).containsText("台湾新社会智库");
			assertThat(page.locator(".featured h2").first()).hasText("智谱：先上岸的一只虎");
		});
	}

	@Test
	void headMenusAndTextBeginAtOneEdge() {
		read(options().setViewportSize(1440, 900), (page) -> {
			for (String path : List.of("/", "/article", "/article/transition", "/about", "/about/quality",
					"/editions")) {
				page.navigate(address(path));
				List<?> edges = (List<?>) page.evaluate(
						"['.brand', 'main > :first-child:not(article), main .outline', '.colophon nav'].map((part) => Math.round(document.querySelector(part).getBoundingClientRect().left))");
				assertThat(edges).as(path).allMatch(edges.get(0)::equals);
			}
		});
	}

	@Test
	void theHeadIsSmallOnAPhoneAndItsMenuHoldsTheRest() {
		read(options().setViewportSize(390, 800).setHasTouch(true).setIsMobile(true), (page) -> {
			page.navigate(address("/article/transition"));
			assertThat(page.locator(".masthead").boundingBox().height).isLessThan(100);
			assertThat(page.locator(".menu > *:visible")).hasCount(6);
			page.tap(".more summary");
			page.tap(".more a[href='/sources']");
			page.waitForURL("**/sources");
			page.tap(".tosearch");
			page.waitForURL("**/search");
			assertThat(page.locator(".masthead input")).isVisible();
		});
		read(options().setViewportSize(1440, 900), (page) -> {
			for (String language : List.of("", "/en", "/zh-hans")) {
				page.navigate(address(language + "/article"));
				assertThat((boolean) page.locator("#q").evaluate("""
						(field) => {
							const pen = document.createElement('canvas').getContext('2d');
							pen.font = getComputedStyle(field).font;
							return pen.measureText(field.placeholder).width < field.clientWidth - 24;
						}""")).isTrue();
			}
			page.click(".more summary");
			page.keyboard().press("Escape");
			assertThat(page.locator(".more ul")).isHidden();
		});
	}

	@Test
	void anAddressOfTheArticleThatIsNearlyRightOffersItsSection() {
		read(options(), (page) -> {
			page.navigate(address("/en/article/transition/2"));
			assertThat(page.locator("main .list a")).hasAttribute("href", "/en/article/transition");
			page.navigate(address("/article/nothing"));
			assertThat(page.locator("main .list a")).hasCount(5);
		});
	}

	private static com.microsoft.playwright.Browser.NewContextOptions options() {
		return new com.microsoft.playwright.Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
	}

	private static void read(com.microsoft.playwright.Browser.NewContextOptions options, Consumer<Page> reader) {
		try (BrowserContext context = browser.chromium().newContext(options); Page page = context.newPage()) {
			reader.accept(page);
		}
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
