package longhu.browser;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How lists and pictures look on a phone and on a desk.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ListLookTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	@Test
	void nothingRunsOutOfThePageAndNoPageIsFortyScreensLong() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			for (int width : List.of(320, 1440)) {
				page.setViewportSize(width, 800);
				for (String path : List.of("/numbers", "/en/timeline", "/network", "/policies", "/sources")) {
					page.navigate(address(path));
					assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path)
						.isLessThanOrEqualTo(width);
					assertThat((int) page.evaluate("document.documentElement.scrollHeight")).as(path)
						.isLessThan(20 * 800);
				}
			}
		}
	}

	@Test
	void lettersOfThePicturesAreNeverSmallerThanTwelvePixels() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			page.route("**/*.js", (route) -> route.abort());
			page.setViewportSize(390, 800);
			for (String path : List.of("/en/numbers", "/timeline", "/network")) {
				page.navigate(address(path));
				assertThat(((Number) page.evaluate(
						"Math.min(...[...document.querySelectorAll('main svg[role=group] text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getBoundingClientRect().width / text.ownerSVGElement.viewBox.baseVal.width))"))
					.doubleValue()).as(path).isGreaterThanOrEqualTo(11.9);
			}
		}
	}

	@Test
	void onAPhoneTheListOfTheTimelineComesBeforeItsPicture() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			page.setViewportSize(390, 800);
			page.navigate(address("/timeline"));
			assertThat(top(page, "#list")).isLessThan(top(page, "#picture"));
			page.setViewportSize(1280, 800);
			assertThat(top(page, "#list")).isGreaterThan(top(page, "#picture"));
			page.navigate(address("/timeline#zhipu-listed"));
			page.waitForCondition(() -> page.isVisible("#zhipu-listed"));
		}
	}

	private static double top(Page page, String selector) {
		return page.locator(selector).boundingBox().y;
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
