package longhu;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page costs a fixed number of queries, however much stands on it.
 */
class StatementCountTests {

	private static final String LARGE = "/companies/zhipu";

	private static final String GROWN = "/companies/zhipu-grown";

	private static final String SMALL = "/places/small";

	private static final String TIMELINE = "/timeline";

	private static final String THEN = "/timeline?at=2017";

	private static final String COMPARED = "/compare?group=ai-six-tigers";

	/** No page of a time line with 5,000 events weighs more, uncompressed. */
	private static final int HEAVIEST = 300_000;

	@TempDir
	private Path folder;

	@Test
	void aPageCostsAFixedNumberOfQueriesHoweverMuchStandsOnIt() throws Exception {
		Map<String, Long> now = statements(Path.of("content"), "/article", "/companies", "/places", LARGE, TIMELINE,
				THEN, COMPARED);
		grow();
		Map<String, Long> grown = statements(this.folder, "/article", "/companies", "/places", LARGE, GROWN, SMALL,
				TIMELINE, THEN, COMPARED, GROWN + "?at=2020", SMALL + "?at=2020");
		assertThat(grown).containsAllEntriesOf(now);
		assertThat(grown.get("/companies")).isEqualTo(grown.get("/places")).isPositive();
		assertThat(grown.get(GROWN)).isEqualTo(grown.get(LARGE)).isEqualTo(grown.get(SMALL)).isBetween(1L, 30L);
		assertThat(grown.get(GROWN + "?at=2020")).isEqualTo(grown.get(SMALL + "?at=2020")).isPositive();
	}

	/**
	 * The content with an entry of ten times the largest, which hundreds of others name,
	 * one of a single sentence, an article of ten times the length, and 5,000 events.
	 */
	private void grow() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("content"))) {
			for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
				Path copy = this.folder.resolve(Path.of("content").relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
		String[] parts = Files.readString(this.folder.resolve("companies/zhipu.md")).split("---\n", 3);
		String facts = parts[1].substring(parts[1].indexOf("  - {type: founded"), parts[1].indexOf("relations:"));
		Files.writeString(this.folder.resolve("companies/zhipu-grown.md"),
				"---\n" + parts[1].replace(facts, facts.repeat(10)).replaceAll("(?m)^former:.*\n", "") + "---\n"
						+ paragraphs(parts[2]).repeat(10));
		Files.writeString(this.folder.resolve("places/small.md"), "---\ntitle: 小\nsummary: 小。\n---\n小。\n");
		String naming = "---\ntitle: 甲\nsummary: 乙。\n---\n[它](company:zhipu-grown)在此。\n";
		for (int number : IntStream.range(0, 300).toArray()) {
			Files.writeString(this.folder.resolve("companies/naming-" + number + ".md"), naming);
		}
		Files.writeString(this.folder.resolve("timeline.yaml"), events(), java.nio.file.StandardOpenOption.APPEND);
		Path section = this.folder.resolve("article/03-transition.md");
		String[] text = Files.readString(section).split("---\n", 3);
		Files.writeString(section, "---\n" + text[1] + "---\n" + (paragraphs(text[2]) + "\n\n").repeat(10));
	}

	/** One every five days or so over seventy years, in all lanes, of every precision. */
	private static String events() {
		List<String> lanes = List.of("eras", "policies", "companies", "world");
		return IntStream.range(0, 5_000).mapToObj((number) -> {
			String day = java.time.LocalDate.of(1950, 1, 1).plusDays(number * 5L).toString();
			String date = day.substring(0, List.of(10, 7, 4).get(number % 3));
			return "\n- id: grown-%d\n  date: '%s'\n  text: '第%d件為了量時間軸有多重而寫的事，長短和真的一樣'\n  lane: %s\n  importance: 3\n  entries: ['company:zhipu']\n  sources: ['zp-gd']\n"
				.formatted(number, date, number, lanes.get(number % 4));
		}).collect(java.util.stream.Collectors.joining());
	}

	/** The paragraphs without the headings, whose anchors stand once on a page. */
	private static String paragraphs(String body) {
		return body.replaceAll("(?m)^#.*$", "");
	}

	/** The statements that each page takes once it has been asked for before. */
	private static Map<String, Long> statements(Path content, String... paths) throws Exception {
		try (ConfigurableApplicationContext portal = new SpringApplicationBuilder(LonghuApplication.class).run(
				"--server.port=0", "--longhu.cache.pages=0B", "--longhu.cache.queries=0B",
				"--longhu.content=" + content, "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
				"--spring.jpa.properties.hibernate.generate_statistics=true")) {
			Statistics statistics = portal.getBean(EntityManagerFactory.class)
				.unwrap(SessionFactory.class)
				.getStatistics();
			String origin = "http://localhost:" + portal.getEnvironment().getProperty("local.server.port");
			Map<String, Long> counts = new LinkedHashMap<>();
			for (String path : List.of(paths)) {
				assertThat(status(origin + path)).as(path).isEqualTo(200);
				long before = statistics.getPrepareStatementCount();
				status(origin + path);
				counts.put(path, statistics.getPrepareStatementCount() - before);
				if (path.startsWith(TIMELINE)) {
					assertThat(weight(origin + path)).as(path).isLessThan(HEAVIEST);
				}
			}
			return counts;
		}
	}

	private static int status(String address) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	private static int weight(String address) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
			.body().length;
	}

}
