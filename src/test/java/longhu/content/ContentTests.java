package longhu.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The check of content through its front door. A fixture is a folder of files laid over
 * the clean content ({@code x.absent} takes {@code x} away) with the report beside it.
 */
public class ContentTests {

	@TempDir
	private Path folder;

	/** What a check printed, and its exit code. */
	private record Checked(String report, int exit) {

		static Checked of(Path folder) {
			return of(folder.toString());
		}

		static Checked of(String folder) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			int exit = ContentCommand.check(folder, new PrintStream(bytes, true, StandardCharsets.UTF_8));
			return new Checked(bytes.toString(StandardCharsets.UTF_8), exit);
		}

		Checked hasError(String head) {
			assertThat(this.report).contains(head).doesNotContain("\tat ");
			assertThat(this.exit).isEqualTo(1);
			return this;
		}

	}

	private static Path resources() {
		try {
			return Path.of(Objects.requireNonNull(ContentTests.class.getResource("clean")).toURI()).getParent();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Path> fixtures() throws IOException {
		try (Stream<Path> list = Files.list(resources().resolve("broken"))) {
			return list.filter(Files::isDirectory).sorted().toList();
		}
	}

	private static Path golden(Path fixture) {
		return fixture.resolveSibling(fixture.getFileName() + ".txt");
	}

	/** Copies a folder of the test resources over what is in the test's folder. */
	static void lay(Path from, Path onto) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path to = onto.resolve(from.relativize(file).toString());
				if (file.toString().endsWith(".absent")) {
					Files.delete(to.resolveSibling(to.getFileName().toString().replace(".absent", "")));
					continue;
				}
				Files.createDirectories(to.getParent());
				Files.write(to, Files.readAllBytes(file));
			}
		}
	}

	public static void layClean(Path onto) throws IOException {
		lay(resources().resolve("clean"), onto);
	}

	private Path write(String path, String text) throws IOException {
		Path file = this.folder.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private static String entry(String fields, String body) {
		return "---\ntitle: 丙公司\nsummary: 第三家公司。\nchecked: 2026-11-23\n" + fields + "---\n" + body;
	}

	@Test
	void realContentIsClean() {
		Content content = Content.read(ContentFiles.read(null));
		assertThat(content.clean()).as(content.report()).isTrue();
		assertThat(content.entries()).hasSizeGreaterThan(70);
	}

	@Test
	void cleanContentPrintsItsCountsFirst() throws IOException {
		layClean(this.folder);
		Checked checked = Checked.of(this.folder);
		assertThat(checked.report()).startsWith("""
				entries 4
				paragraphs 5
				facts 3
				relations 1
				mentions 5
				claims 1
				events 1
				terms 2
				sources 2
				""");
		assertThat(checked.report()).endsWith("0 errors, 0 warnings in 15 files\n");
		assertThat(checked.exit()).isZero();
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void brokenFixtureGivesExactlyItsReport(Path fixture) throws IOException {
		layClean(this.folder);
		lay(fixture, this.folder);
		Checked checked = Checked.of(this.folder);
		assertThat(checked.report()).isEqualTo(Files.readString(golden(fixture)));
		assertThat(checked.exit()).isEqualTo(checked.report().contains(" error[") ? 1 : 0);
	}

	@Test
	void everyCodeHasAFixture() throws IOException {
		StringBuilder reports = new StringBuilder();
		for (Path fixture : fixtures()) {
			reports.append(Files.readString(golden(fixture)));
		}
		assertThat(Arrays.stream(ProblemCode.values())
			.map((code) -> (code.warning() ? " warning[" : " error[") + code + "]: ")
			.filter((code) -> !reports.toString().contains(code))).isEmpty();
	}

	@Test
	void windowsLineEndsAndByteOrderMarkAreAccepted() throws IOException {
		layClean(this.folder);
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
			}
		}
		Checked checked = Checked.of(this.folder);
		assertThat(checked.report()).endsWith("0 errors, 0 warnings in 15 files\n");
		assertThat(checked.exit()).isZero();
	}

	@Test
	void linkInTheBodyIsReportedOnItsLineWithWindowsLineEndsToo() throws IOException {
		layClean(this.folder);
		write("companies/third.md", entry("", "一。\n\n二。\n三[丁](company:delta)。\n").replace("\n", "\r\n"));
		Checked.of(this.folder)
			.hasError("content/companies/third.md:9:2: error[broken-link]: no entry 'company:delta'");
	}

	@Test
	void emptyFolderIsAnError() {
		assertThat(Checked.of(this.folder)).isEqualTo(new Checked("""
				content/:1:1: error[no-content]: the folder holds no .md or .yaml file
				1 error, 0 warnings in 0 files
				""", 1));
	}

	@Test
	void missingFolderIsAnError() throws IOException {
		Path file = write("a.txt", "");
		for (Path missing : List.of(this.folder.resolve("missing"), file)) {
			assertThat(Checked.of(missing)).isEqualTo(new Checked("""
					content/:1:1: error[no-content]: there is no such folder
					1 error, 0 warnings in 0 files
					""", 1));
		}
	}

	@Test
	void emptyOptionReadsTheContentInsideTheProgram() {
		assertThat(Checked.of("").report()).endsWith(" files\n").doesNotContain("no-content");
	}

	@Test
	void fileOfFiveMegabytesIsRefused() throws IOException {
		layClean(this.folder);
		write("companies/third.md", entry("", "長。".repeat(900_000)));
		assertThat(Checked.of(this.folder)).isEqualTo(new Checked("""
				content/companies/third.md:1:1: error[too-large]: the file is over 2 MB; split it
				1 error, 0 warnings in 16 files
				""", 1));
	}

	@Test
	void symbolicLinksWithinTheFolderAreFollowedAndALoopIsAnError() throws IOException {
		layClean(this.folder);
		write(".data/people/nobody.md", entry("", "文字。\n"));
		Files.createSymbolicLink(this.folder.resolve("people"), this.folder.resolve(".data/people"));
		assertThat(Checked.of(this.folder).report()).startsWith("entries 5\n");
		Files.createSymbolicLink(this.folder.resolve("groups/loop"), this.folder);
		Files.createSymbolicLink(this.folder.resolve("groups/nowhere.md"), this.folder.resolve("nowhere"));
		Checked.of(this.folder)
			.hasError(
					"""
							content/groups/loop:1:1: error[no-content]: this symbolic link leads back to a folder above it; remove it
							content/groups/nowhere.md:1:1: error[no-content]: this symbolic link leads nowhere; mend or remove it
							2 errors, 0 warnings in 16 files
							""");
	}

	@Test
	void whatLiesOutsideTheFolderIsNotReadNorQuoted(@TempDir Path elsewhere) throws IOException {
		layClean(this.folder);
		Path secret = Files.writeString(elsewhere.resolve("secret.md"), "root:x:0:0\n");
		Files.createDirectory(this.folder.resolve("people"));
		Files.createSymbolicLink(this.folder.resolve("people/secret.md"), secret);
		Files.createSymbolicLink(this.folder.resolve("events"), elsewhere);
		String report = "this link leads out of the content folder; put the file itself here\n";
		assertThat(Checked.of(this.folder)).isEqualTo(new Checked(
				"""
						content/events/secret.md:1:1: error[no-content]: %scontent/people/secret.md:1:1: error[no-content]: %s2 errors, 0 warnings in 15 files
						"""
					.formatted(report, report),
				1));
	}

	@Test
	void hiddenFilesAndOtherFilesAreNotContent() throws IOException {
		layClean(this.folder);
		write(".git/companies/third.md", "?");
		write("companies/.third.md.swp", "?");
		write("companies/.third.md", "?");
		write("companies/notes.txt", "?");
		assertThat(Checked.of(this.folder).report()).endsWith("0 errors, 0 warnings in 15 files\n");
	}

	@Test
	void explodingAliasesAreRefusedBeforeTheyExplode() throws IOException {
		layClean(this.folder);
		StringBuilder bomb = new StringBuilder("names: &a0 [x, x, x, x, x, x, x, x, x]\n");
		for (int level = 1; level < 30; level++) {
			bomb.append("a%d: &a%d [%s]\n".formatted(level, level,
					("*a" + (level - 1) + ", ").repeat(9).replaceFirst(", $", "")));
		}
		write("companies/third.md", entry(bomb.toString(), "文字。\n"));
		Checked.of(this.folder)
			.hasError("content/companies/third.md:6:10: error[bad-yaml]: aliases (*name) are not used in content")
			.hasError("\n1 error, 0 warnings in 16 files\n");
	}

	@Test
	void deepNestingEndsInAReport() throws IOException {
		layClean(this.folder);
		write("companies/third.md", entry("names: " + "[".repeat(100_000) + "\n", "文字。\n"));
		Checked.of(this.folder)
			.hasError("third.md:5:")
			.hasError("error[bad-yaml]: values are nested more than 20 deep");
		for (String deep : List.of("> ", "- ", "[", "*a ", "![", "`", "<a ")) {
			write("companies/third.md", entry("", deep.repeat(20_000) + "[丁](company:delta)\n"));
			assertThat(Checked.of(this.folder).report()).as(deep).endsWith(" in 16 files\n");
		}
	}

	@Test
	void messagesHoldNoControlCharacters() throws IOException {
		layClean(this.folder);
		write("companies/third.md",
				entry("checked: \"a\\nb\\e[31m\\u202Ec\"\n", "文字。\n").replace("checked: 2026-11-23\n", ""));
		String report = Checked.of(this.folder).hasError("error[bad-date]: 'a b [31m c' is no date").report();
		assertThat(report.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
	}

	@Test
	void unreadableListDrawsNoErrorsBehindIt() throws IOException {
		for (String list : List.of("sources.yaml", "claims.yaml", "vocabulary.yaml")) {
			layClean(this.folder);
			write(list, "- [\n");
			Checked.of(this.folder)
				.hasError("content/" + list + ":2:1: error[bad-yaml]: ")
				.hasError("\n1 error, 0 warnings in 15 files\n");
		}
	}

}
