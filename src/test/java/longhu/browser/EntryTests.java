package longhu.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader meets on the page of an entry, in the list of claims and in a comparison.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EntryTests {

	private static final List<String> LANGUAGES = List.of("", "/en", "/zh-hans");

	/** What of the first screen reaches below it, or stands before the lead. */
	static final String FIRST_SCREEN = """
			() => {
				const bottom = (end) => end.getBoundingClientRect().bottom;
				const opening = document.querySelector('.head .body p:not(.pulled)');
				const sentence = document.createRange();
				sentence.setStart(opening, 0);
				const walker = document.createTreeWalker(opening, NodeFilter.SHOW_TEXT);
				for (let text = walker.nextNode(); text; text = walker.nextNode()) {
					const end = text.data.search(/[。！？]|[.?!](?: |$)/);
					sentence.setEnd(text, end < 0 ? text.length : end + 1);
					if (end >= 0) {
						break;
					}
				}
				const parts = { name: document.querySelector('h1'), lead: document.querySelector('.summary'), sentence,
					box: document.querySelector('.infobox') };
				const faults = Object.entries(parts).filter(([, part]) => !part || bottom(part) > 900)
					.map(([name, part]) => name + ' ' + (part && Math.round(bottom(part))));
				const before = [...document.querySelectorAll('.head > *')].slice(0, 4).map((one) => one.className || one.tagName);
				if (before.join() !== 'crumbs,H1,names,summary') {
					faults.push('before the lead: ' + before);
				}
				return faults.join(', ');
			}""";

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	@Autowired
	private Entries entries;

	@Test
	void theFirstScreenHoldsNameLeadFirstSentenceAndBox() {
		List<String> faults = new ArrayList<>();
		try (BrowserContext context = context(1440, 900); Page page = context.newPage()) {
			for (Kind kind : Kind.indexed()) {
				List<EntrySummary> all = this.entries.of(kind, Language.ZH_HANT);
				for (EntrySummary entry : List.of(all.get(0), all.get(all.size() - 1))) {
					for (String language : List.of("", "/en")) {
						page.navigate(address(language, entry.path()));
						String fault = String.valueOf(page.evaluate(FIRST_SCREEN));
						if (!fault.isEmpty()) {
							faults.add(language + entry.path() + ": " + fault);
						}
					}
				}
			}
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void aKeyboardPassesTheLargestEntryInFewerThanAHundredSteps() {
		try (BrowserContext context = context(1440, 900); Page page = context.newPage()) {
			page.navigate(address("", "/companies/zhipu"));
			assertThat((int) page.evaluate("""
					[...document.querySelectorAll('main :is(a[href], button, summary, input, [tabindex="0"])')]
						.filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length""")).isLessThan(100);
		}
	}

	@Test
	void everyMarkSaysWhereItLeads() {
		try (BrowserContext context = context(1024, 800); Page page = context.newPage()) {
			for (String language : LANGUAGES) {
				page.navigate(address(language, "/companies/zhipu"));
				List<?> names = (List<?>) page.evaluate(
						"[...document.querySelectorAll('main .cite a')].map((mark) => `${mark.ariaLabel}|${mark.textContent}`)");
				assertThat(names).hasSizeGreaterThan(50)
					.allMatch((name) -> String.valueOf(name)
						.matches("(來源|来源|Source )(\\d+)(：|: ).+\\|\\2|(原文|article).*\\d.*\\|(原文|article)"));
			}
			page.navigate(address("", "/companies/zhipu"));
			page.click(".cite a[href='#source-zp-gd'] >> nth=0");
			assertThat(page.isVisible("#source-zp-gd")).isTrue();
		}
	}

	@Test
	void onlyWhatIsContradictedIsRed() {
		try (BrowserContext context = context(1440, 900); Page page = context.newPage()) {
			page.navigate(address("", "/claims"));
			List<?> red = (List<?>) page.evaluate(
					"""
							(() => {
								const seal = getComputedStyle(document.querySelector('.seal')).backgroundColor;
								return [...document.querySelectorAll('.verdict')].filter((one) => getComputedStyle(one).color === seal)
									.map((one) => one.className + one.textContent);
							})()""");
			assertThat(red).isNotEmpty().allMatch("verdict contradicted與他源不符"::equals);
		}
	}

	@Test
	void englishPagesNameKindsInEnglish() {
		try (BrowserContext context = context(1024, 800); Page page = context.newPage()) {
			page.navigate(address("/en", "/claims/third-plenum-june"));
			assertThat(page.locator(".kind").allTextContents()).isNotEmpty()
				.noneMatch((kind) -> kind.codePoints().anyMatch(Character::isIdeographic));
		}
	}

	@Test
	void sixCompaniesFitALaptopAndTheirNamesStay() {
		try (BrowserContext context = context(1440, 900); Page page = context.newPage()) {
			page.navigate(address("", "/compare?group=ai-six-tigers"));
			assertThat((boolean) page.evaluate(
					"document.querySelector('.compare').getBoundingClientRect().right <= document.documentElement.clientWidth"))
				.isTrue();
			page.evaluate(
					"window.scrollTo({ top: document.querySelector('.compare').offsetTop + 900, behavior: 'instant' })");
			assertThat(page
				.evaluate("Math.round(document.querySelector('.compare thead th').getBoundingClientRect().top)"))
				.isEqualTo(0);
			assertThat(page.textContent("main")).doesNotContain("平均").contains("只有智譜華章有");
		}
	}

	@Test
	void aCompanySaysWhoOwnsItAndWhichPoliciesTouchIt() {
		try (BrowserContext context = context(1440, 900); Page page = context.newPage()) {
			page.navigate(address("", "/companies/minimax"));
			assertThat(page.textContent(".infobox")).contains("主要股東", "阿里巴巴", "相關政策", "生成式");
			List<String> silent = this.entries.of(Kind.COMPANY, Language.ZH_HANT)
				.stream()
				.map(EntrySummary::path)
				.filter((path) -> {
					page.navigate(address("", path));
					List<String> asked = page.locator(".infobox dt").allTextContents();
					return !asked.containsAll(List.of("主要股東", "相關政策"));
				})
				.collect(Collectors.toList());
			assertThat(silent).isEmpty();
		}
	}

	private static BrowserContext context(int width, int height) {
		return browser.chromium()
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
	}

	private String address(String language, String path) {
		return "http://localhost:" + this.port + language + path;
	}

}
