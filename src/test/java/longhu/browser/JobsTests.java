package longhu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
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
 * What readers come for, each from the first page by the words that they see.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class JobsTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	@Test
	void fromTheArticleOverACompanyItsGroupAndAPolicyBackToTheParagraph() {
		fromTheFirstPage((page) -> {
			press(page, "讀文章");
			page.waitForURL("**/article");
			press(page, "智譜華章");
			assertThat(page.locator("h1")).hasText("智譜華章");
			press(page, "AI六小虎");
			assertThat(page.locator("h1")).hasText("AI六小虎");
			press(page, "MiniMax");
			assertThat(page.locator("h1")).hasText("MiniMax");
			press(page, "生成式人工智慧服務管理暫行辦法");
			assertThat(page.locator("h1")).hasText("生成式人工智慧服務管理暫行辦法");
			press(page, "原文前言第1段");
			page.waitForURL("**/article/foreword#p1");
			assertThat(page.locator("#p1")).isInViewport();
		});
	}

	@Test
	void thePoliciesBetween2015And2022() {
		fromTheFirstPage((page) -> {
			press(page, "政策");
			page.waitForURL("**/policies");
			page.getByText("篩選").first().click();
			page.getByLabel("從", new Page.GetByLabelOptions().setExact(true)).fill("2015");
			page.getByLabel("到", new Page.GetByLabelOptions().setExact(true)).fill("2022");
			page.locator("button:visible", new Page.LocatorOptions().setHasText("套用")).click();
			page.waitForURL("**/policies?*from=2015*");
			assertThat(page.locator("main table")).containsText("中國製造2025");
			assertThat(page.locator("main table")).containsText("79號文件");
			assertThat(page.locator("main table")).not().containsText("火炬計劃");
			assertThat(page.locator("main table")).not().containsText("AI內容標識辦法");
		});
	}

	@Test
	void whoInvestedInACompanyStandsOnTheFirstScreenOfItsPage() {
		fromTheFirstPage((page) -> {
			press(page, "MiniMax");
			assertThat(page.locator("h1")).hasText("MiniMax");
			Locator owners = page.locator("main div:visible", new Page.LocatorOptions().setHasText("主要股東")).last();
			assertThat(owners).isInViewport(
					new com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions().setRatio(1));
			assertThat(owners).containsText("阿里巴巴");
			assertThat(owners).containsText("騰訊");
		});
	}

	@Test
	void theValuationsAsATable() {
		fromTheFirstPage((page) -> {
			press(page, "數字");
			page.waitForURL("**/numbers");
			assertThat(page.locator("h2").first()).hasText("估值");
			Download download = page.waitForDownload(() -> press(page, "下載這張表"));
			List<String> lines = lines(download);
			assertThat(lines.get(0)).contains("title", "amount", "unit", "as_of", "note", "sources");
			assertThat(lines).hasSizeGreaterThan(10)
				.filteredOn((line) -> line.contains("valuation"))
				.hasSizeGreaterThan(10);
			assertThat(lines).noneMatch((line) -> line.contains(",revenue,"));
		});
	}

	@Test
	void whatIsNewSinceTheEditionBefore() {
		fromTheFirstPage((page) -> {
			assertThat(page.getByText("新增與更正")).isVisible();
			press(page, "這一版的全部改動");
			page.waitForURL("**/editions/*");
			Locator first = page.locator("main details > summary:visible").first();
			assertThat(first).isInViewport();
			assertThat(page.locator("ins:visible")).hasCount(0);
			first.click();
			assertThat(page.locator("ins:visible").first()).isVisible();
		});
	}

	/** Follows the first link with these words; if none is seen, one of the menu. */
	private static void press(Page page, String words) {
		Locator links = page.locator("a:visible", new Page.LocatorOptions().setHasText(words));
		if (links.count() == 0) {
			page.getByText("更多").first().click();
		}
		links.first().click();
	}

	private static List<String> lines(Download download) {
		try {
			return Files.readAllLines(download.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void fromTheFirstPage(Consumer<Page> reader) {
		try (BrowserContext context = browser.chromium()
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900)
				.setReducedMotion(ReducedMotion.REDUCE)); Page page = context.newPage()) {
			page.navigate("http://localhost:" + this.port + "/");
			reader.accept(page);
		}
	}

}
