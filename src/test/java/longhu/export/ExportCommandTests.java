package longhu.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import longhu.LonghuApplication;
import longhu.content.ContentTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code --export=DIR} from the command line.
 */
class ExportCommandTests {

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private final AtomicReference<ConfigurableApplicationContext> portal = new AtomicReference<>();

	private int export(String target, String... args) {
		return ExportCommand.run(target, args, (all) -> {
			this.portal.set(SpringApplication.run(LonghuApplication.class, all));
			return this.portal.get();
		}, new PrintStream(this.said, true, StandardCharsets.UTF_8));
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

	/** The clean content, and what the tour on /about leads to. */
	private Path content() throws IOException {
		Path content = this.folder.resolve("content");
		ContentTests.layClean(content);
		for (String ending : List.of(".md", ".en.md")) {
			Files.copy(content.resolve("companies/alpha" + ending), content.resolve("companies/zhipu" + ending));
			Files.copy(content.resolve("article/01-opening" + ending),
					content.resolve("article/02-transition" + ending));
		}
		return content;
	}

	@Test
	void writesEverythingTellsInOneLineAndEnds() throws IOException {
		Path content = content();
		Path target = this.folder.resolve("out");
		int code = export(target.toString(), "--longhu.content=" + content, "--longhu.base-url=https://example.org/",
				"--server.port=1", "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(), "--export=" + target);
		assertThat(said()).matches(
				"exported \\d+ pages, \\d+ files, [0-9.]+ MB of edition \\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8} in [0-9.]+ s into .*\\R");
		assertThat(code).isZero();
		assertThat(this.portal.get().isActive()).isFalse();
		assertThat(Files.readString(target.resolve("claims/index.html")))
			.contains("action=\"https://example.org/claims\"", "rel=\"canonical\" href=\"https://example.org/claims\"");
		assertThat(Files.readString(target.resolve("readme.txt"))).contains("https://example.org/");
		assertThat(Files.readString(target.resolve("index.html"))).doesNotContain("127.0.0.1", "localhost");
	}

	@ParameterizedTest
	@CsvSource({ "https://example.org, https://example.org/longhu",
			"https://example.org/under, https://example.org/under" })
	void whatTheAddressesOfTheWebBeginWithIsNoPartOfTheFiles(String base, String home) throws IOException {
		Path target = this.folder.resolve("out");
		int code = export(target.toString(), "--longhu.content=" + content(), "--longhu.base-url=" + base,
				"--server.servlet.context-path=/longhu", "--server.port=1",
				"--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(), "--export=" + target);
		assertThat(said()).startsWith("exported ").doesNotContain("dead links");
		assertThat(code).isZero();
		assertThat(Files.readString(target.resolve("claims/index.html")))
			.contains("action=\"" + home + "/claims\"", "rel=\"canonical\" href=\"" + home + "/claims\"",
					"src=\"../assets/", "href=\"../companies/")
			.doesNotContain("\"/longhu/", "\"/under/", "127.0.0.1");
		assertThat(target.resolve("companies/zhipu/index.html")).exists();
	}

	@Test
	void aFolderWithSomethingElseInItIsLeftAlone() throws IOException {
		Files.writeString(this.folder.resolve("diary.txt"), "mine");
		assertThat(export(this.folder.toString())).isEqualTo(1);
		assertThat(said()).startsWith("cannot export: ").contains("diary.txt").hasLineCount(1);
		assertThat(this.folder.resolve("diary.txt")).hasContent("mine");
		assertThat(this.portal.get()).isNull();
	}

	@Test
	void aFileIsNoFolder() throws IOException {
		Path file = Files.writeString(this.folder.resolve("diary.txt"), "mine");
		assertThat(export(file.toString())).isEqualTo(1);
		assertThat(said()).contains("is a file and no folder").hasLineCount(1);
		assertThat(export("")).isEqualTo(1);
		assertThat(said()).contains("--export takes a folder");
		assertThat(this.portal.get()).isNull();
	}

}
