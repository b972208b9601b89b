package longhu.content;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import longhu.LonghuApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Content on its way into a database in a file, over starts, kills and edits.
 */
class LoadingTests {

	private static final int MANY = 2_000;

	private static final String EDITIONS = "select count(*) from information_schema.schemata where schema_name like 'LONGHU%'";

	@TempDir
	private Path folder;

	private Path content;

	private Path log;

	@BeforeEach
	void layContent() throws IOException {
		this.content = this.folder.resolve("content");
		this.log = this.folder.resolve("log.txt");
		ContentTests.layClean(this.content);
	}

	private String database() {
		return "jdbc:h2:file:" + this.folder.resolve("db");
	}

	private String[] arguments(String... more) {
		String[] fixed = { "--longhu.content=" + this.content, "--spring.datasource.url=" + database(),
				"--server.port=0", "--logging.level.org.flywaydb.core.internal.command.DbMigrate=info" };
		return java.util.stream.Stream.of(fixed, more).flatMap(java.util.Arrays::stream).toArray(String[]::new);
	}

	/** Starts in this process, loads and ends. */
	private void load() {
		SpringApplication.run(LonghuApplication.class, arguments()).close();
	}

	/** Asks the schema of the content as it is now. */
	private String query(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database(), "longhu", "");
				Statement statement = connection.createStatement()) {
			connection.setSchema(schema(connection));
			try (ResultSet result = statement.executeQuery(sql)) {
				result.next();
				return result.getString(1);
			}
		}
	}

	private String schema(Connection connection) throws SQLException {
		return EditionSchema.of(ContentFiles.read(this.content).fingerprint(), connection).name();
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database(), "longhu", "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql.replace("{schema}", schema(connection)));
		}
	}

	private void edit(String path, String from, String to) throws IOException {
		Path file = this.content.resolve(path);
		String text = Files.readString(file);
		assertThat(text).contains(from);
		Files.writeString(file, text.replace(from, to));
	}

	private void generateMany() throws IOException {
		for (int number = 0; number < MANY; number++) {
			Files.writeString(this.content.resolve("companies/generated-" + number + ".md"), """
					---
					title: 第%d號公司
					summary: 產生的公司。
					checked: 2026-11-23
					facts:
					  - {type: founded, value: 2019-06, source: gazette, confidence: established}
					relations:
					  - {type: member-of, to: group:tigers, when: 2024, source: gazette, confidence: established}
					---
					它與[甲公司](company:alpha)同屬[兩虎](group:tigers)。<source:gazette>
					""".formatted(number));
		}
	}

	@Test
	void killedLoadIsMadeWholeByTheNextStart() throws Exception {
		generateMany();
		try (Portal portal = new Portal(this.log, arguments())) {
			portal.awaits("repeatable migration \"content\"");
			portal.kill();
			assertThat(portal.printed()).doesNotContain("Successfully applied");
		}
		load();
		assertThat(query("select count(*) from entry")).isEqualTo(String.valueOf(MANY + 4));
		assertThat(query("select entries from edition")).isEqualTo(String.valueOf(MANY + 4));
		assertThat(query("select count(*) from fact_text")).isEqualTo(String.valueOf(3 * (MANY + 3)));
		assertThat(query("select count(*) from relation")).isEqualTo(String.valueOf(MANY + 1));
		assertThat(query("select count(*) from mention where language = 'zh-Hant'"))
			.isEqualTo(String.valueOf(2 * MANY + 5));
		assertThat(query(EDITIONS)).isEqualTo("1");
	}

	@Test
	void theFileIsNoLargerThanItsTables() throws Exception {
		generateMany();
		load();
		Path file = this.folder.resolve("db.mv.db");
		long loaded = Files.size(file);
		execute("shutdown compact");
		assertThat(loaded).isLessThanOrEqualTo(2 * Files.size(file));
	}

	@Test
	void anEditionIsMadeOnceAndStaysBesideTheNextOne() throws Exception {
		load();
		String made = query("select \"installed_on\" from \"flyway_schema_history\" where \"version\" is null");
		load();
		assertThat(query("select \"installed_on\" from \"flyway_schema_history\" where \"version\" is null"))
			.isEqualTo(made);
		edit("companies/alpha.md", "一家公司。", "改過的公司。");
		load();
		assertThat(query(EDITIONS)).isEqualTo("2");
		assertThat(query("select count(*) from entry_text where summary = '改過的公司。'")).isEqualTo("1");
		edit("companies/alpha.md", "改過的公司。", "一家公司。");
		load();
		assertThat(query("select \"installed_on\" from \"flyway_schema_history\" where \"version\" is null"))
			.isEqualTo(made);
		assertThat(query("select count(*) from entry_text where summary = '改過的公司。'")).isEqualTo("0");
	}

	@Test
	void whatAKilledStartLeftBehindIsMadeAnewAndNothingElse() throws Exception {
		execute("create table edition (id int primary key)");
		execute("create schema other");
		execute("create table other.entry (id int primary key)");
		load();
		execute("delete from {schema}.edition");
		execute("drop table {schema}.entry_source");
		load();
		assertThat(query("select count(*) from entry")).isEqualTo("4");
		assertThat(query("select count(*) from entry_source")).isNotEqualTo("0");
		assertThat(query("select count(*) from other.entry")).isEqualTo("0");
		assertThat(query("select count(*) from public.edition")).isEqualTo("0");
	}

	@Test
	void brokenEditLeavesTheGoodDataAndSaysSo() throws Exception {
		load();
		edit("companies/alpha.md", "group:tigers#history", "group:tiger");
		try (Portal portal = new Portal(this.log, arguments())) {
			assertThat(portal.exit()).isEqualTo(1);
			assertThat(portal.printed())
				.contains(
						"""
								content/companies/alpha.md:17:6: error[broken-link]: no entry 'group:tiger'; did you mean 'group:tigers'?
								  甲公司屬於[兩虎](group:tiger)。<sourc…
								            ^
								1 error, 0 warnings in 15 files
								""")
				.doesNotContain("\tat ");
		}
		edit("companies/alpha.md", "group:tiger)", "group:tigers#history)");
		assertThat(query("select count(*) from entry")).isEqualTo("4");
		assertThat(query(EDITIONS)).isEqualTo("1");
	}

	@Test
	void checkNeedsNoDatabase() throws Exception {
		String[] args = { "--check", "--longhu.content=" + this.content, "--spring.datasource.url=jdbc:nothing" };
		try (Portal portal = new Portal(this.log, args)) {
			assertThat(portal.exit()).as(portal.printed()).isZero();
			assertThat(portal.printed()).startsWith("entries 4\n").contains("0 errors, 0 warnings in 15 files\n");
		}
		edit("companies/alpha.md", "title: 甲公司\n", "");
		try (Portal portal = new Portal(this.log, args)) {
			assertThat(portal.exit()).isEqualTo(1);
			assertThat(portal.printed()).isEqualTo("""
					content/companies/alpha.md:1:1: error[missing-field]: a company needs 'title'
					1 error, 0 warnings in 15 files
					""");
		}
	}

	@Test
	void unknownOptionListsTheKnownOnes() throws Exception {
		try (Portal portal = new Portal(this.log, "--longhu.contents=x")) {
			assertThat(portal.exit()).isEqualTo(1);
			assertThat(portal.printed()).contains("--longhu.contents")
				.contains("--longhu.base-url")
				.contains("--longhu.content")
				.contains("--longhu.watch")
				.doesNotContain("\tat ");
		}
	}

	@Test
	void savedFileIsSeenAndABrokenOneIsShownUntilMended() throws Exception {
		try (Portal portal = new Portal(this.log, "--longhu.content=" + this.content, "--longhu.watch=true",
				"--spring.datasource.url=" + database(), "--server.port=0", "--server.address=127.0.0.1")) {
			portal.awaits(" with 4 entries");
			Matcher port = Pattern.compile("http://localhost:(\\d+)/").matcher(portal.printed());
			assertThat(port.find()).isTrue();
			URI page = URI.create("http://127.0.0.1:" + port.group(1) + "/companies/alpha");
			assertThat(get(page)).contains("一家公司。").doesNotContain("class=\"broken\"");

			edit("companies/alpha.md", "一家公司。", "改過的公司。");
			Portal.until(() -> get(page).contains("改過的公司。"));

			edit("companies/alpha.md", "group:tigers#history", "group:tiger");
			Portal.until(() -> get(page).contains("class=\"broken\""));
			assertThat(get(page)).contains("改過的公司。").contains("error[broken-link]: no entry &#39;group:tiger&#39;");
			assertThat(portal.printed()).contains("error[broken-link]: no entry 'group:tiger'").doesNotContain("\tat ");

			edit("companies/alpha.md", "group:tiger)", "group:tigers)");
			Portal.until(() -> !get(page).contains("class=\"broken\""));
			assertThat(get(page)).contains("改過的公司。");
		}
	}

	private static String get(URI page) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
				.body();
		}
		catch (IOException ex) {
			return "";
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
