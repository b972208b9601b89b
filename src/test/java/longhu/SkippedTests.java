package longhu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Ends {@code verify} with what was skipped, why, and the command that runs it: after the
 * last tests, those of the packaged program, it reads the reports of all others.
 */
public class SkippedTests implements TestExecutionListener {

	private static final Path REPORTS = Path.of("target", "surefire-reports");

	private static final Pattern SKIPPED = Pattern.compile(
			"<skipped type=\"[^\"]*\"(?: message=\"[^\"]*\")?><!\\[CDATA\\[\\S+ (?:Assumption failed: )?(?:skipped: )?(.*)");

	@Override
	public void testPlanExecutionFinished(TestPlan plan) {
		if (System.getProperty("longhu.program") != null && Files.isDirectory(REPORTS)) {
			Map<String, Integer> skipped = skipped();
			if (!skipped.isEmpty()) {
				System.out.println("Tests that were skipped, and why:");
				skipped.forEach((why, count) -> System.out.println("  %d × %s".formatted(count, why)));
				System.out.println("All of them run after 'apt-get install chromium fonts-noto-cjk postgresql' by"
						+ " './mvnw verify -Dschemas=DIR'; the README says what stands in DIR");
			}
		}
	}

	private static Map<String, Integer> skipped() {
		Map<String, Integer> skipped = new TreeMap<>();
		try (Stream<Path> files = Files.list(REPORTS)) {
			for (Path report : files.filter((file) -> file.toString().endsWith(".xml")).toList()) {
				Matcher matcher = SKIPPED.matcher(Files.readString(report));
				while (matcher.find()) {
					skipped.merge(matcher.group(1), 1, Integer::sum);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return skipped;
	}

}
