package longhu.network;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import longhu.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The picture in a browser: drawn by Cytoscape, by the server alone, by pointer and by
 * keyboard.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PictureTests {

	private static final String GRAPH = "document.querySelector('.stage')._cyreg.cy";

	/** How many of some boxes lie over another. */
	private static final String OVERLAPS = "((boxes) => boxes.filter((a, i) => boxes.some((b, j) => j < i && a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2)).length)";

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	private final List<String> said = new ArrayList<>();

	@Test
	void noNameLiesOverAnotherAndNothingIsSaidOnTheConsole() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			for (String path : List.of("/network", "/en/network", "/en/network?entry=groups/ai-six-tigers&steps=2")) {
				draw(page, path);
				assertThat(page.evaluate(OVERLAPS + "(" + GRAPH
						+ ".nodes().map((node) => node.boundingBox({ includeEdges: false, includeOverlays: false })))"))
					.isEqualTo(0);
				assertThat(page.isVisible(".net .scroll")).isFalse();
				assertThat(page.locator(".net .legend li").count()).isGreaterThan(3);
			}
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			page.waitForCondition(() -> page.evaluate(GRAPH + ".nodes()[0].style('color')").equals("rgb(230,227,220)"));
		}
		assertThat(this.said).isEmpty();
	}

	@Test
	void theKeyboardMovesChoosesExpandsAndOpens() {
		NewContextOptions still = new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
		try (BrowserContext context = browser.chromium().newContext(still); Page page = context.newPage()) {
			draw(page, "/network?entry=companies/zhipu");
			int before = (int) page.evaluate(GRAPH + ".nodes().length");
			page.focus(".stage");
			page.keyboard().press("ArrowLeft");
			assertThat(page.textContent(".chosen .title")).isNotEqualTo("企 智譜華章");
			assertThat(page.textContent(".net [role=status]")).matches(".+, \\d+ 條關係");
			page.keyboard().press("ArrowRight");
			assertThat(page.evaluate(GRAPH + ".nodes('.chosen').length")).isEqualTo(1);
			page.keyboard().press("+");
			page.waitForCondition(() -> (int) page.evaluate(GRAPH + ".nodes().length") > before);
			page.keyboard().press("Escape");
			assertThat(page.isVisible(".chosen")).isFalse();
			page.keyboard().press("ArrowDown");
			String id = (String) page.evaluate(GRAPH + ".nodes('.chosen').id()");
			page.keyboard().press("Enter");
			page.waitForURL("**/" + id);
			page.goBack();
			draw(page, "/network");
			page.focus(".stage");
			page.keyboard().press("Tab");
			assertThat(page.evaluate("document.activeElement === document.querySelector('.stage')")).isEqualTo(false);
		}
	}

	@Test
	void aPointerChoosesAndTheLegendFollowsWhatIsFetched() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			draw(page, "/network?entry=companies/zhipu");
			page.locator(".stage").scrollIntoViewIfNeeded();
			page.evaluate("scrollBy(0, 200)");
			int[] at = { 0, 0 };
			for (int i = 0; i < 2; i++) {
				at[i] = ((Number) page.evaluate(
						"(() => { const box = document.querySelector('.stage').getBoundingClientRect(); const at = "
								+ GRAPH
								+ ".getElementById('companies/zhipu').renderedPosition(); return Math.round([box.left + 1 + at.x, box.top + 1 + at.y]["
								+ i + "]); })()"))
					.intValue();
			}
			page.mouse().click(at[0], at[1]);
			page.waitForSelector(".chosen");
			assertThat(page.textContent(".chosen .title")).isEqualTo("企 智譜華章");
			page.locator(".chosen li button").first().click();
			assertThat(page.textContent(".chosen .title")).isNotEqualTo("企 智譜華章");
			int types = page.locator(".legend li").count();
			page.locator(".chosen .acts button").first().click();
			page.waitForCondition(() -> page.locator(".legend li").count() > types);
			assertThat(page.evaluate("document.activeElement.closest('.chosen') !== null")).isEqualTo(true);
			page.keyboard().press("Escape");
			assertThat(page.isVisible(".chosen")).isFalse();
		}
	}

	@Test
	void withoutJavaScriptOrCytoscapeThePictureIsTheServers() {
		NewContextOptions plain = new NewContextOptions().setJavaScriptEnabled(false);
		try (BrowserContext context = browser.chromium().newContext(plain); Page page = context.newPage()) {
			page.navigate(address("/network"));
			assertThat(page.isVisible(".net .scroll svg a >> nth=0")).isTrue();
			page.locator(".net svg a[href$='companies/zhipu']").first().click();
			assertThat(page.textContent(".notice")).contains("智譜華章");
			page.locator(".notice a[href*=steps]").click();
			assertThat(page.textContent(".notice")).contains("2");
		}
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			page.route("**/cytoscape*", (route) -> route.abort());
			page.navigate(address("/network"));
			page.waitForTimeout(500);
			assertThat(page.isVisible(".net .scroll svg")).isTrue();
			assertThat(page.locator(".stage").count()).isZero();
		}
	}

	@Test
	void namesStayInsideTheirBoxesOnTheServersDrawing() {
		try (BrowserContext context = browser.chromium().newContext(); Page page = context.newPage()) {
			page.route("**/*.js", (route) -> route.abort());
			for (String path : List.of("/network", "/en/network")) {
				page.navigate(address(path));
				assertThat(page.evaluate(
						"[...document.querySelectorAll('.net .scroll a')].filter((a) => { const box = a.querySelector('rect').getBBox(); const text = a.querySelector('text:last-of-type').getBBox(); return text.x + text.width > box.x + box.width || text.y < box.y - 1 || text.y + text.height > box.y + box.height + 1; }).map((a) => a.textContent)"))
					.isEqualTo(List.of());
			}
			for (String path : List.of("/companies/zhipu", "/en/eras/dragons-to-tigers")) {
				page.navigate(address(path));
				assertThat(page.evaluate(OVERLAPS
						+ "([...document.querySelectorAll('.kin text:not(.sign)')].map((text) => text.getBoundingClientRect()).map((box) => ({ x1: box.left, x2: box.right, y1: box.top + 2, y2: box.bottom - 2 })))"))
					.isEqualTo(0);
			}
		}
	}

	private void draw(Page page, String path) {
		page.onConsoleMessage((message) -> this.said.add(message.text()));
		page.onPageError(this.said::add);
		page.navigate(address(path));
		page.waitForSelector(".stage canvas");
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
