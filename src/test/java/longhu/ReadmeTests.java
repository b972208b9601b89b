package longhu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import longhu.catalog.Address;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table "What is where" of the README: each place that it names is there, and each
 * package is named in it.
 */
@SpringBootTest
@AutoConfigureMockMvc
class ReadmeTests {

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	/** Feature, addresses, packages, templates, content. */
	private static List<String[]> rows() throws IOException {
		String readme = Files.readString(Path.of("README.md"));
		return readme.substring(readme.indexOf("## What is where"), readme.indexOf("## Use it from"))
			.lines()
			.filter((line) -> line.startsWith("| ") && !line.startsWith("| feature"))
			.map((line) -> line.split("\\|", -1))
			.toList();
	}

	private static Stream<String> named(String cell) {
		return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1));
	}

	@Test
	void everyPackageIsNamedAndEveryPackageNamedIsThere() throws IOException {
		Path sources = Path.of("src/main/java");
		List<String> named = rows().stream()
			.flatMap((row) -> named(row[3]))
			.filter((name) -> name.startsWith("longhu."))
			.distinct()
			.toList();
		try (Stream<Path> packages = Files.list(sources.resolve("longhu"))) {
			assertThat(packages.filter(Files::isDirectory).map((folder) -> "longhu." + folder.getFileName()))
				.containsExactlyInAnyOrderElementsOf(named);
		}
		for (String[] row : rows()) {
			String home = named(row[3]).findFirst().orElse("").replace('.', '/');
			assertThat(named(row[3]).filter((name) -> name.matches("[A-Z]\\w+"))).as(row[1])
				.allMatch((type) -> Files.exists(sources.resolve(home).resolve(type + ".java")));
		}
	}

	@Test
	void everyTemplateAndEveryFileOfTheContentIsThere() throws IOException {
		for (String[] row : rows()) {
			assertThat(named(row[4])).as(row[1]).allMatch((template) -> {
				Path place = Path.of("src/main/resources/templates", template);
				return template.endsWith("/") ? Files.isDirectory(place)
						: Files.exists(place.resolveSibling(place.getFileName() + ".html"));
			});
			assertThat(named(row[5]).flatMap((names) -> Stream.of(names.split(" ")))
				.filter((name) -> name.matches("[a-z]+(/|\\.yaml)"))).as(row[1])
				.allMatch((name) -> Files.exists(Path.of("content").resolve(name.replaceFirst("^content/", ""))));
		}
	}

	@Test
	void everyAddressIsMapped() throws IOException {
		for (String[] row : rows()) {
			assertThat(named(row[2]).filter((address) -> address.startsWith("/"))
				.map((address) -> address.replaceFirst("[?#].*", "").replaceAll("\\{\\w+}", "alpha"))).as(row[1])
				.allMatch(this::mapped);
		}
	}

	/** An address itself, or without the suffix of a form. */
	private boolean mapped(String address) {
		return Stream.of(address, Address.of(address).path())
			.map(PathContainer::parsePath)
			.anyMatch((path) -> this.mappings.getHandlerMethods()
				.keySet()
				.stream()
				.flatMap((mapping) -> mapping.getPathPatternsCondition().getPatterns().stream())
				.anyMatch((pattern) -> pattern.matches(path)));
	}

}
