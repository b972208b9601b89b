package longhu.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recording editions, as an editor does.
 */
class EditionRecordTests {

	@TempDir
	private Path folder;

	@BeforeEach
	void layContent() throws IOException {
		ContentTests.layClean(this.folder);
	}

	/** What the command printed; it must end with the exit code. */
	private String record(int exit) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
		assertThat(EditionCommand.record(this.folder.toString(), out)).as(bytes.toString(StandardCharsets.UTF_8))
			.isEqualTo(exit);
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private String check() {
		return Content.read(ContentFiles.read(this.folder)).report();
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve("editions"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(EditionFile.SUFFIX))
				.sorted()
				.toList();
		}
	}

	private List<String> last() throws IOException {
		List<String> files = files();
		return Files.readAllLines(this.folder.resolve("editions").resolve(files.get(files.size() - 1)));
	}

	private void edit(String path, String from, String to) throws IOException {
		Path file = this.folder.resolve(path);
		String text = Files.readString(file);
		assertThat(text).contains(from);
		Files.writeString(file, text.replace(from, to));
	}

	@Test
	void theContentOfTodayIsRecordedAsAnEdition() {
		Content content = Content.read(ContentFiles.read(Path.of("content")));
		EditionFile last = content.editions().last();
		assertThat(last).isNotNull();
		assertThat(last.checksum())
			.as("the content has changed since edition %s was recorded: state the day of the new edition in "
					+ "content/site.yaml (the same day replaces it), run java -jar target/longhu-1.0.0.jar --edition, "
					+ "and commit content/editions", last.name())
			.isEqualTo(content.checksum());
	}

	@Test
	void theFirstEditionHoldsEveryTextAndTheCheckIsContent() throws IOException {
		String printed = record(0);
		assertThat(printed).contains("+ entry 8\n", "+ paragraph 15\n", "edition 2026-11-23-", " is recorded in ");
		assertThat(last().get(0)).matches("edition\t2026-11-23\t[0-9a-f]{64}\tafter\t-");
		assertThat(last()).contains("+\tparagraph\t/article/opening#p1\tzh-Hant\t51b481385237\t甲公司與乙公司同屬兩虎。");
		assertThat(check()).endsWith("0 errors, 0 warnings in 16 files\n");
	}

	@Test
	void recordingAnEditionDoesNotChangeItsName() {
		String checksum = Content.read(ContentFiles.read(this.folder)).checksum();
		record(0);
		Content after = Content.read(ContentFiles.read(this.folder));
		assertThat(after.checksum()).isEqualTo(checksum).isNotEqualTo(after.fingerprint());
		assertThat(record(0)).isEqualTo("the content is that of edition 2026-11-23-" + checksum.substring(0, 8)
				+ "; there is nothing to record\n");
	}

	@Test
	void aLaterEditionHoldsOnlyWhatChanged() throws IOException {
		record(0);
		edit("site.yaml", "2026-11-23", "2026-12-24");
		edit("companies/alpha.md", "甲公司屬於", "甲公司不屬於");
		edit("companies/alpha.md", "amount: 400", "amount: 500");
		edit("companies/beta.md", "乙公司也是。", "乙公司也是。\n\n它又說。");
		assertThat(check()).contains("warning[unrecorded]: the content has changed since");
		record(0);
		assertThat(last().get(0))
			.matches("edition\t2026-12-24\t[0-9a-f]{64}\tafter\t" + files().get(0).replace(".tsv", ""));
		assertThat(last().stream().skip(1).map((line) -> line.replaceAll("\t[0-9a-f]{12}\t", "\t"))).containsExactly(
				"-\tfact\t/companies/alpha#staff\tzh-Hant\t", "-\tfact\t/companies/alpha#staff\ten\t",
				"+\tparagraph\t/companies/alpha#p1\tzh-Hant\t甲公司不屬於兩虎。",
				"+\tparagraph\t/companies/alpha#p1\tzh-Hans\t甲公司不属于两虎。",
				"+\tfact\t/companies/alpha#staff\tzh-Hant\t約500人 · 2024年 · reported · article#opening-p1",
				"+\tfact\t/companies/alpha#staff\ten\tabout 500 people · 2024 · reported · article#opening-p1",
				"+\tparagraph\t/companies/beta#p2\tzh-Hant\t它又說。", "+\tparagraph\t/companies/beta#p2\tzh-Hans\t它又说。");
		assertThat(check()).doesNotContain("unrecorded");
	}

	@Test
	void anEditionOfTheSameDayIsReplacedBecauseItWasNotPublishedYet() throws IOException {
		record(0);
		String first = files().get(0);
		edit("companies/alpha.md", "甲公司屬於", "甲公司不屬於");
		assertThat(record(0))
			.contains("it takes the place of " + first.replace(".tsv", "") + ", the edition of the same day");
		assertThat(files()).hasSize(1).doesNotContain(first);
		assertThat(last().get(0)).endsWith("after\t-");
	}

	@Test
	void addressesAreRecordedOnceAndForGood() throws IOException {
		record(0);
		edit("site.yaml", "2026-11-23", "2026-12-24");
		edit("companies/beta.md", "乙公司也是。", "乙公司也是。\n\n它又說。\n\n還說。");
		record(0);
		assertThat(addresses()).contains("/companies/beta\t2026-11-23", "/companies/beta#p1\t2026-11-23",
				"/companies/beta#p2\t2026-12-24", "/companies/beta#p3\t2026-12-24");
		assertThat(addresses()).anyMatch((line) -> line.startsWith("/sources/"))
			.anyMatch((line) -> line.startsWith("/claims/"));
		edit("companies/beta.md", "\n\n還說。", "");
		record(0);
		assertThat(addresses()).contains("/companies/beta#p2\t2026-12-24")
			.noneMatch((line) -> line.startsWith("/companies/beta#p3"));
		edit("site.yaml", "2026-12-24", "2026-12-25");
		edit("companies/beta.md", "\n\n它又說。", "");
		record(0);
		assertThat(addresses()).contains("/companies/beta#p2\t2026-12-24");
	}

	private List<String> addresses() throws IOException {
		return Files.readAllLines(this.folder.resolve("editions/addresses.txt"));
	}

	@Test
	void anEditionIsNotOlderThanTheLast() throws IOException {
		record(0);
		edit("site.yaml", "2026-11-23", "2026-11-22");
		assertThat(record(1)).contains("error[bad-edition]: site.yaml states the edition of 2026-11-22");
	}

	@Test
	void brokenContentIsNotRecorded() throws IOException {
		edit("companies/alpha.md", "group:tigers#history", "group:tiger");
		assertThat(record(1)).contains("error[broken-link]: no entry 'group:tiger'").doesNotContain("\tat ");
		assertThat(this.folder.resolve("editions")).doesNotExist();
	}

	@Test
	void anEditionThatSomebodyChangedByHandIsRefused() throws IOException {
		record(0);
		edit("editions/" + files().get(0), "甲公司與乙公司同屬兩虎。", "甲公司與乙公司不屬兩虎。");
		assertThat(check()).contains("error[bad-edition]: the text does not have this hash");
	}

	@Test
	void reasonsAreWrittenBeforeOrAfterTheEditionIsRecordedAndStandWhenItIsRecordedAnew() throws IOException {
		record(0);
		edit("site.yaml", "2026-11-23", "2026-12-24");
		edit("companies/alpha.md", "amount: 400", "amount: 500");
		Path notes = this.folder.resolve("editions/2026-12-24.yaml");
		Files.writeString(notes, "reasons:\n  claims/two-firms: {zh: 新的公報。, en: A new gazette.}\n");
		assertThat(check()).contains("0 errors, 1 warning");
		record(0);
		assertThat(check()).contains("error[unknown-change]: edition 2026-12-24-", "did not change 'claims/two-firms'",
				"warning[unexplained]: the fact at 'companies/alpha#staff' was changed");
		edit("claims.yaml", "verdict: supported", "verdict: partly");
		assertThat(check()).doesNotContain("unknown-change", "unexplained").contains("warning[unrecorded]");
		record(0);
		edit("editions/2026-12-24.yaml", "reasons:",
				"reasons:\n  companies/alpha#staff: {zh: 新的年報。, en: A new report.}");
		assertThat(check()).endsWith("0 errors, 0 warnings in 18 files\n");
		assertThat(files()).hasSize(2);
		assertThat(notes).exists();
	}

}
