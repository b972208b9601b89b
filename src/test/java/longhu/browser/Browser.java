package longhu.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium for tests: by {@code CHROME_PATH}, else from the PATH, else Playwright's own.
 * Without any the tests are skipped with a line that says so; where {@code CI=true} they
 * fail.
 */
public final class Browser implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	/** Quiet in a closed network, and allowed to run as root. */
	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser browser;

	private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	public static Browser open() {
		// the browser is the machine's: Playwright must not try to download one
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
		onThisMachine().ifPresent(options::setExecutablePath);
		try {
			return new Browser(playwright, playwright.chromium().launch(options));
		}
		catch (com.microsoft.playwright.PlaywrightException ex) {
			playwright.close();
			if ("true".equals(System.getenv("CI"))) {
				throw ex;
			}
			Assumptions.abort("no Chromium found on the PATH or by CHROME_PATH: browser tests are skipped");
			throw ex;
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
		return this.browser;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
