package longhu.search;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import longhu.browser.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search box in a real browser: keys, pointer, and an input method at work.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ComboboxTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@LocalServerPort
	private int port;

	private Page page;

	private Locator input;

	@BeforeEach
	void open() {
		this.page = browser.chromium().newPage();
		this.page.navigate("http://localhost:" + this.port + "/companies/zhipu");
		this.input = this.page.locator("#q");
	}

	@AfterEach
	void close() {
		this.page.close();
	}

	@Test
	void arrowsChooseAndEnterGoesThere() {
		type("商湯");
		this.input.press("ArrowDown");
		assertThat(options().first()).hasAttribute("aria-selected", "true");
		assertThat(this.input).hasAttribute("aria-activedescendant", "q-list-0");
		assertThat(this.input).hasValue("商湯");
		this.input.press("ArrowUp");
		assertThat(options().first()).hasAttribute("aria-selected", "false");
		this.input.press("ArrowUp");
		assertThat(options().last()).hasAttribute("aria-selected", "true");
		this.input.press("Home");
		assertThat(this.page.locator("#q-list [aria-selected=true]")).hasCount(0);
		this.input.press("ArrowDown");
		this.input.press("Enter");
		this.page.waitForURL("**/companies/sensetime");
	}

	@Test
	void escapeClosesThenClears() {
		type("商湯");
		this.input.press("Escape");
		assertThat(this.page.locator("#q-list")).isHidden();
		assertThat(this.input).hasAttribute("aria-expanded", "false");
		assertThat(this.input).hasValue("商湯");
		this.input.press("Escape");
		assertThat(this.input).hasValue("");
	}

	@Test
	void enterWithoutAChoiceStaysOnTheResultsWithTheEntryOnTop() {
		type("商湯");
		this.input.press("Enter");
		this.page.waitForURL("**/search?q=**");
		assertThat(this.page.locator(".hits .name a").first()).hasAttribute("href", "/companies/sensetime");
		assertThat(this.page.locator("#q")).hasValue("商湯");
	}

	@Test
	void aClickGoesThereAndTheLiveRegionTells() {
		type("senset");
		assertThat(this.page.locator(".masthead [role=status]")).not().isEmpty();
		options().first().click();
		this.page.waitForURL("**/companies/sensetime");
	}

	@Test
	void keysLeadToTheBoxButNotFromAField() {
		this.page.keyboard().press("/");
		assertThat(this.input).isFocused();
		assertThat(this.input).hasValue("");
		this.page.keyboard().press("/");
		assertThat(this.input).hasValue("/");
		this.page.evaluate("document.activeElement.blur()");
		this.page.keyboard().press("Control+k");
		assertThat(this.input).isFocused();
	}

	@Test
	void theSingleKeyCanBeSwitchedOff() {
		this.page.locator("input[name=single-keys]").uncheck();
		this.page.evaluate("document.activeElement.blur()");
		this.page.keyboard().press("/");
		assertThat(this.input).not().isFocused();
		this.page.keyboard().press("Control+k");
		assertThat(this.input).isFocused();
	}

	@Test
	void nothingHappensWhileAnInputMethodComposes() {
		CDPSession session = this.page.context().newCDPSession(this.page);
		this.input.focus();
		JsonObject composing = new JsonObject();
		composing.addProperty("text", "zhi pu");
		composing.addProperty("selectionStart", 6);
		composing.addProperty("selectionEnd", 6);
		session.send("Input.imeSetComposition", composing);
		String address = this.page.url();
		this.page
			.evaluate("for (const init of [{isComposing: true}, {keyCode: 229}]) document.activeElement.dispatchEvent("
					+ "new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, ...init}))");
		this.page.evaluate("new Promise((done) => setTimeout(done, 400))");
		assertThat(this.page.url()).isEqualTo(address);
		assertThat(this.page.locator("#q-list")).isHidden();
		JsonObject done = new JsonObject();
		done.addProperty("text", "智譜");
		session.send("Input.insertText", done);
		assertThat(options().first()).containsText("智譜華章");
		assertThat(this.input).hasValue("智譜");
	}

	@Test
	void anOldAnswerNeverReplacesANewerOne() {
		this.page.route("**/search/suggest?q=*", (route) -> {
			if (route.request().url().endsWith("q=z")) {
				this.page.waitForTimeout(500);
			}
			route.resume();
		});
		this.input.pressSequentially("z");
		this.page.waitForTimeout(120);
		this.input.fill("商湯");
		assertThat(options().first()).containsText("商湯科技");
		this.page.waitForTimeout(800);
		assertThat(options().first()).containsText("商湯科技");
	}

	private void type(String text) {
		this.input.focus();
		this.input.pressSequentially(text);
		assertThat(options().first()).isVisible();
		assertThat(this.input).hasAttribute("aria-expanded", "true");
	}

	private Locator options() {
		return this.page.locator("#q-list [role=option]");
	}

}
