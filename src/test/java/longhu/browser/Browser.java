package longhu.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Chromium for the tests of a class, as {@code @RegisterExtension}: by
 * {@code CHROME_PATH}, else from the PATH, else Playwright's own. Without any the tests
 * are skipped with a line that says so; where {@code CI=true} they fail.
 */
public final class Browser implements BeforeAllCallback, AfterAllCallback {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	/** Quiet in a closed network, and allowed to run as root. */
	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private @Nullable Playwright playwright;

	private com.microsoft.playwright.@Nullable Browser browser;

	@Override
	public void beforeAll(ExtensionContext tests) {
		// the browser is the machine's: Playwright must not try to download one
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
		onThisMachine().ifPresent(options::setExecutablePath);
		try {
			this.browser = this.playwright.chromium().launch(options);
		}
		catch (com.microsoft.playwright.PlaywrightException ex) {
			if ("true".equals(System.getenv("CI"))) {
				throw ex;
			}
			Assumptions.abort("no Chromium found on the PATH or by CHROME_PATH: browser tests are skipped");
		}
	}

	private static Optional<Path> onThisMachine() {
		String given = System.getenv("CHROME_PATH");
		if (given != null) {
			return Optional.of(Path.of(given));
		}
		return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	public com.microsoft.playwright.Browser chromium() {
		return Objects.requireNonNull(this.browser);
	}

	@Override
	public void afterAll(ExtensionContext tests) {
		if (this.playwright != null) {
			// with it goes what it has started
			this.playwright.close();
		}
	}

	/** Has the data files made, which may take longer than a browser waits for a page. */
	static void haveDataMade(int port) throws java.io.IOException {
		java.net.HttpURLConnection answer;
		do {
			answer = (java.net.HttpURLConnection) java.net.URI.create("http://localhost:" + port + "/data")
				.toURL()
				.openConnection();
		}
		while (answer.getResponseCode() == 503);
	}

}
