package longhu.preview;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import longhu.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Previews in a browser: by pointer, by keyboard, by finger.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PeekTests {

	private static final String LINK = "#p4 .text a[href$='/companies/zhipu']";

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	@Test
	void aPointerOpensEntersAndPinsAndEscapeCloses() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			page.navigate(address());
			page.hover(LINK);
			page.waitForSelector(".peek");
			assertThat(page.textContent(".peek")).contains("Zhipu AI");
			assertThat(covers(page)).isEqualTo(false);
			page.hover(".peek .title");
			page.click(".peek .tools button >> nth=0");
			page.mouse().move(1, 1);
			page.waitForTimeout(600);
			assertThat(page.locator(".peek").count()).isEqualTo(1);
			page.keyboard().press("Escape");
			assertThat(page.locator(".peek").count()).isZero();
		}
	}

	@Test
	void theKeyboardOpensAndIsNotTrapped() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			page.navigate(address());
			page.focus("#p4 .number");
			page.keyboard().press("Tab");
			page.waitForSelector(".peek");
			assertThat(page.evaluate("document.activeElement.getAttribute('aria-describedby')")).isEqualTo("peek");
			page.keyboard().press("Tab");
			assertThat(page.evaluate("document.activeElement.closest('.peek') === null")).isEqualTo(true);
		}
	}

	@Test
	void aFingerPressesALinkLong() {
		com.microsoft.playwright.Browser.NewContextOptions phone = new com.microsoft.playwright.Browser.NewContextOptions()
			.setHasTouch(true)
			.setIsMobile(true)
			.setViewportSize(360, 740);
		try (BrowserContext context = browser.chromium().newContext(phone); Page page = context.newPage()) {
			page.navigate(address());
			page.locator(LINK).first().dispatchEvent("contextmenu");
			page.waitForSelector(".peek");
			assertThat(covers(page)).isEqualTo(false);
			Object wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
			assertThat(wider).isEqualTo(false);
			page.locator(".peek .tools button").last().tap();
			assertThat(page.locator(".peek").count()).isZero();
		}
	}

	@Test
	void aSourceMarkShowsItsSourceAndALinkUnderTheLensItsEntry() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			page.navigate(address().replace("/article/transition", "/en/companies/zhipu?at=2023"));
			page.hover(".facts sup a >> nth=0");
			page.waitForSelector(".peek .grade");
			page.keyboard().press("Escape");
			page.hover(".body a[href*='/groups/ai-six-tigers?at=2023']");
			page.waitForSelector(".peek .card");
			assertThat(page.textContent(".peek")).contains("Six AI Tigers");
		}
	}

	@Test
	void aTargetThatIsGoneOpensNothing() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			page.route("**/preview*", (route) -> route.abort());
			page.navigate(address());
			page.hover(LINK);
			page.waitForTimeout(600);
			assertThat(page.locator(".peek").count()).isZero();
		}
	}

	private static Object covers(Page page) {
		return page.evaluate(
				"(link) => { const box = document.querySelector('.peek').getBoundingClientRect(); return [...document.querySelector(link).getClientRects()].some((line) => line.top < box.bottom && line.bottom > box.top && line.left < box.right && line.right > box.left); }",
				LINK);
	}

	private String address() {
		return "http://localhost:" + this.port + "/article/transition";
	}

}
