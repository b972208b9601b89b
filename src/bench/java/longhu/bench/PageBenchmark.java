package longhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import longhu.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Measures the packaged program on its real content and on generated content of growing
 * size, and prints one table in Markdown; the last columns say how often the value of the
 * real content. Driver and program share the machine.
 */
final class PageBenchmark {

	private static final int CONNECTIONS = 32;

	/** So long the just-in-time compiler of the server is busy on two cores. */
	private static final int WARM_SECONDS = 60;

	/** As the README says it where the portal serves for long. */
	static final String COLLECTOR = "-XX:+UseParallelGC";

	private static final String PAGE = "Accept: text/html\r\n";

	private static final String JSON = "Accept: application/json\r\n";

	private final Path jar;

	private final Path folder;

	private final List<Integer> sizes;

	private final Figures figures;

	private PageBenchmark(Path jar, Path folder, double seconds, List<Integer> sizes) {
		this.jar = jar;
		this.folder = folder;
		this.sizes = sizes;
		this.figures = new Figures(CONNECTIONS, seconds);
	}

	/**
	 * {@code PageBenchmark JAR FOLDER SECONDS SIZES [JDK]}.
	 * @param args the packaged program, a folder to write into, how long each page is
	 * asked for, numbers of entries as {@code 1000,10000}, and the home of a JDK of 25 or
	 * newer for the AOT cache
	 */
	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[1]).toAbsolutePath();
		PageBenchmark benchmark = new PageBenchmark(Path.of(args[0]).toAbsolutePath(), folder,
				Double.parseDouble(args[2]), Stream.of(args[3].split(",")).map(Integer::valueOf).toList());
		benchmark.run((args.length > 4 && !args[4].isBlank()) ? Path.of(args[4]) : null);
		benchmark.figures.print(CONNECTIONS + " connections", benchmark.sizes);
	}

	private void run(@Nullable Path newer) throws Exception {
		Path home = Path.of(System.getProperty("java.home"));
		Files.createDirectories(this.folder);
		Path extracted = this.folder.resolve("extracted");
		Path plain = extract(home, this.jar, extracted);
		List<Path> contents = contents();
		String archive = "-XX:SharedArchiveFile=" + extracted.resolve("longhu.jsa");
		train(home, this.folder, List.of("-XX:ArchiveClassesAtExit=" + extracted.resolve("longhu.jsa"), COLLECTOR),
				plain, contents.get(0));
		if (newer != null) {
			train(newer, this.folder, List.of("-XX:AOTCacheOutput=" + extracted.resolve("longhu.aot")), plain,
					contents.get(0));
		}
		for (Path content : contents) {
			try (Portal portal = new Portal(home, this.folder, List.of(), this.jar, content)) {
				this.figures.add("start, fat jar (s)", portal.startSeconds());
			}
			if (newer != null) {
				try (Portal portal = new Portal(newer, this.folder,
						List.of("-XX:AOTCache=" + extracted.resolve("longhu.aot")), plain, content)) {
					this.figures.add("start, extracted, AOT cache on the newer JDK (s)", portal.startSeconds());
				}
			}
			try (Portal portal = new Portal(home, this.folder, List.of(archive, COLLECTOR), plain, content)) {
				this.figures.add("start, extracted, CDS (s)", portal.startSeconds());
				pages(portal, content);
			}
		}
	}

	private List<Path> contents() throws IOException {
		List<Path> contents = new ArrayList<>(List.of(Path.of("content").toAbsolutePath()));
		for (int size : this.sizes) {
			contents.add(this.folder.resolve("content-" + size));
			GeneratedContent.write(contents.get(contents.size() - 1), size, 1);
		}
		return contents;
	}

	/** Unpacks a program. */
	static Path extract(Path jdk, Path jar, Path destination) throws Exception {
		// a build gives every jar the same time, so that an earlier one could not be told
		new ProcessBuilder(jdk.resolve("bin/java").toString(), "-Djarmode=tools", "-jar", jar.toString(), "extract",
				"--force", "--destination", destination.toString())
			.start()
			.waitFor();
		return destination.resolve(jar.getFileName());
	}

	/** A first start, after which the classes are kept. */
	static void train(Path jdk, Path folder, List<String> options, Path plain, Path content) throws Exception {
		try (Portal portal = new Portal(jdk, folder, options, plain, content)) {
			new Load(portal.port(), 1, List.of("/article", "/companies"), PAGE).run(1);
		}
	}

	private void pages(Portal portal, Path content) throws Exception {
		this.figures.add("of it reading into H2 (s)", portal.loadSeconds());
		this.figures.add("resident after the start (MB)", portal.residentMegabytes());
		this.figures.add("used heap after the start (MB)", portal.heapMegabytes());
		new Load(portal.port(), CONNECTIONS, entries(content), PAGE).run(WARM_SECONDS);
		this.figures.measure(portal, "entry", entries(content), PAGE);
		this.figures.measure(portal, "entry, gzip", entries(content), PAGE + "Accept-Encoding: gzip\r\n");
		this.figures.measure(portal, "/article", List.of("/article"), PAGE);
		this.figures.measure(portal, "/people", List.of("/people"), PAGE);
		this.figures.measure(portal, "entry as JSON",
				entries(content).stream().map((path) -> "/api/entries" + path).toList(), JSON);
		this.figures.measure(portal, "a page of 50 facts", List.of("/api/facts", "/en/api/facts", "/zh-hans/api/facts"),
				JSON);
		String entry = "/api/entries" + entries(content).get(0);
		this.figures.measure(portal, "not modified", List.of(entry),
				JSON + "If-None-Match: " + portal.tag(entry) + "\r\n");
		this.figures.add("resident under load (MB)", portal.residentMegabytes());
		this.figures.add("used heap after the load (MB)", portal.heapMegabytes());
		this.figures.measure(portal, "ceiling: an asset", List.of("/assets/theme.js"), PAGE);
	}

	/** Addresses of entries of all kinds, up to 200 spread over all. */
	static List<String> entries(Path content) throws IOException {
		List<String> all = new ArrayList<>();
		for (Kind kind : Kind.indexed()) {
			Path folder = content.resolve(kind.folder());
			if (Files.isDirectory(folder)) {
				try (Stream<Path> files = Files.list(folder)) {
					files.map((file) -> file.getFileName().toString())
						.filter((name) -> name.endsWith(".md") && !name.endsWith(".en.md"))
						.sorted()
						.forEach((name) -> all.add(kind.path(name.replace(".md", ""))));
				}
			}
		}
		int step = Math.max(1, all.size() / 200);
		return java.util.stream.IntStream.range(0, all.size())
			.filter((index) -> index % step == 0)
			.mapToObj(all::get)
			.toList();
	}

}
