package longhu.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

import longhu.LonghuApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Databases that cannot be used: one line that says what to do, and exit code 1.
 */
class DatabaseFaultTests {

	@TempDir
	private Path folder;

	private Path content;

	@BeforeEach
	void layContent() throws IOException {
		this.content = this.folder.resolve("content");
		ContentTests.layClean(this.content);
	}

	private Path file() {
		return this.folder.resolve("db.mv.db");
	}

	private String[] arguments(String url, String... more) {
		return Stream.concat(Stream.of("--longhu.content=" + this.content, "--spring.datasource.url=" + url,
				"--server.port=0", "--server.address=127.0.0.1"), Stream.of(more))
			.toArray(String[]::new);
	}

	private String h2() {
		return "jdbc:h2:file:" + this.folder.resolve("db");
	}

	private void load(String url) {
		SpringApplication.run(LonghuApplication.class, arguments(url)).close();
	}

	/** What it says on its way out, without the lines of a start. */
	private String refusal(String url, String... more) throws Exception {
		Path log = this.folder.resolve("log.txt");
		try (Portal portal = new Portal(log, arguments(url, more))) {
			assertThat(portal.exit()).as(portal.printed()).isEqualTo(1);
			String said = portal.printed().replaceAll("(?m)^\\d{4}-\\S+ +INFO .*\n", "");
			assertThat(said).doesNotContain("\tat ");
			return said;
		}
	}

	private static void execute(String url, String user, String... sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, user, "");
				Statement statement = connection.createStatement()) {
			for (String each : sql) {
				statement.execute(each);
			}
		}
	}

	@Test
	void aFileThatAnotherProcessHasOpenIsNamed() throws Exception {
		try (Connection open = DriverManager.getConnection(h2(), "longhu", "")) {
			assertThat(open.isValid(0)).isTrue();
			assertThat(refusal(h2())).isEqualTo("another process has the database " + this.folder.resolve("db")
					+ " open; stop it, or name another file by spring.datasource.url\n");
		}
	}

	@Test
	void aFileThatIsNoneOfH2IsToBeDeleted() throws Exception {
		Files.writeString(file(), "a text");
		assertThat(refusal(h2())).startsWith("the file of the database ")
			.endsWith("delete it, it is made again from the content\n");
		Files.delete(file());
		load(h2());
	}

	@Test
	void aWrongPasswordIsSaid() throws Exception {
		execute(h2(), "longhu", "alter user longhu set password 'secret'");
		assertThat(refusal(h2())).isEqualTo("the database " + this.folder.resolve("db")
				+ " refuses the user 'longhu': name or password is wrong; set spring.datasource.username and spring.datasource.password\n");
	}

	@Test
	void postgresqlSaysInOneLineWhatItRefuses() throws Exception {
		try (PostgreSql server = PostgreSql.started()) {
			execute(server.url(), "longhu", "create role reader login",
					"revoke create on database postgres from public");
			String url = server.url().replace("user=longhu", "user=reader");
			assertThat(refusal(url)).contains("may not make a schema in ").hasLineCount(1);
			assertThat(refusal(server.url().replace("/postgres?", "/nowhere?"))).startsWith("there is no database ")
				.hasLineCount(1);
			execute(server.url(), "longhu", "alter database postgres set default_transaction_read_only = on");
			assertThat(refusal(server.url())).contains("can only be read").hasLineCount(1);
			server.stop();
			assertThat(refusal(server.url(), "--longhu.database-wait=3s")).contains(" is away (")
				.contains("it is waited for")
				.endsWith("\n")
				.contains("the database postgresql://127.0.0.1:");
			server.start();
		}
	}

	@Test
	void aSchemaOfSomebodyElseIsLeftAlone() throws Exception {
		String name;
		try (Connection connection = DriverManager.getConnection(h2(), "longhu", "")) {
			name = EditionSchema.of(ContentFiles.read(this.content).fingerprint(), connection).name();
		}
		execute(h2(), "longhu", "create schema " + name, "create table " + name + ".wages (id int primary key)");
		assertThat(refusal(h2()))
			.isEqualTo("the schema " + name + " holds tables of another program; nothing in it was changed\n");
		execute(h2(), "longhu", "select * from " + name + ".wages");
	}

	@Test
	void pruningKeepsTheNewestTwoAndSaysWhatItDrops() throws Exception {
		for (String day : new String[] { "2026-11-21", "2026-11-22", "2026-11-23" }) {
			Path site = this.content.resolve("site.yaml");
			Files.writeString(site, Files.readString(site).replaceFirst("edition: \\S+", "edition: " + day));
			load(h2());
		}
		Path log = this.folder.resolve("log.txt");
		try (Portal portal = new Portal(log, arguments(h2(), "--prune"))) {
			assertThat(portal.exit()).as(portal.printed()).isZero();
			assertThat(portal.printed().lines().map((line) -> line.replaceAll("LONGHU_\\w+", "…"))).containsExactly(
					"kept …, the edition of 2026-11-23", "kept …, the edition of 2026-11-22",
					"dropped …, the edition of 2026-11-21");
		}
	}

}
