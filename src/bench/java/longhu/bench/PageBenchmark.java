package longhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import longhu.catalog.Kind;

/**
 * Measures the packaged program on its real content and on generated content of growing
 * size, and prints one table in Markdown; the last columns say how often the value of the
 * real content. Driver and program share the machine.
 */
final class PageBenchmark {

	private static final int CONNECTIONS = 32;

	private static final List<Integer> SIZES = List.of(1_000, 10_000);

	private final Path jar;

	private final Path folder;

	private final double seconds;

	/** Row to the value of each content, in the order of the columns. */
	private final Map<String, List<Double>> rows = new LinkedHashMap<>();

	private PageBenchmark(Path jar, Path folder, double seconds) {
		this.jar = jar;
		this.folder = folder;
		this.seconds = seconds;
	}

	/**
	 * {@code PageBenchmark JAR FOLDER SECONDS [JDK]}.
	 * @param args the packaged program, a folder to write into, how long each page is
	 * asked for, and the home of a JDK of 25 or newer for the AOT cache
	 */
	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[1]).toAbsolutePath();
		PageBenchmark benchmark = new PageBenchmark(Path.of(args[0]).toAbsolutePath(), folder,
				Double.parseDouble(args[2]));
		benchmark.run((args.length > 3 && !args[3].isBlank()) ? Path.of(args[3]) : null);
		benchmark.print();
	}

	private void run(@org.jspecify.annotations.Nullable Path newer) throws Exception {
		Path home = Path.of(System.getProperty("java.home"));
		Files.createDirectories(this.folder);
		Path extracted = this.folder.resolve("extracted-" + Files.getLastModifiedTime(this.jar).toMillis());
		if (!Files.exists(extracted)) {
			new ProcessBuilder(home.resolve("bin/java").toString(), "-Djarmode=tools", "-jar", this.jar.toString(),
					"extract", "--destination", extracted.toString())
				.inheritIO()
				.start()
				.waitFor();
		}
		Path plain = extracted.resolve(this.jar.getFileName());
		List<Path> contents = new ArrayList<>(List.of(Path.of("content").toAbsolutePath()));
		for (int size : SIZES) {
			contents.add(generated(size));
		}
		String archive = "-XX:SharedArchiveFile=" + extracted.resolve("longhu.jsa");
		train(home, "-XX:ArchiveClassesAtExit=" + extracted.resolve("longhu.jsa"), plain, contents.get(0));
		if (newer != null) {
			train(newer, "-XX:AOTCacheOutput=" + extracted.resolve("longhu.aot"), plain, contents.get(0));
		}
		for (Path content : contents) {
			try (Portal portal = new Portal(home, this.folder, List.of(), this.jar, content)) {
				row("start, fat jar (s)", portal.startSeconds());
			}
			if (newer != null) {
				try (Portal portal = new Portal(newer, this.folder,
						List.of("-XX:AOTCache=" + extracted.resolve("longhu.aot")), plain, content)) {
					row("start, extracted, AOT cache on the newer JDK (s)", portal.startSeconds());
				}
			}
			try (Portal portal = new Portal(home, this.folder, List.of(archive), plain, content)) {
				row("start, extracted, CDS (s)", portal.startSeconds());
				pages(portal, content);
			}
		}
	}

	private Path generated(int size) throws IOException {
		Path content = this.folder.resolve("content-" + size);
		if (!Files.exists(content)) {
			GeneratedContent.write(content, size, 1);
		}
		return content;
	}

	/** A run that leaves an archive of what it loaded. */
	private void train(Path jdk, String option, Path plain, Path content) throws Exception {
		try (Portal portal = new Portal(jdk, this.folder, List.of(option), plain, content)) {
			new Load(portal.port(), 1, List.of("/article", "/companies"), "").run(1);
		}
	}

	private void pages(Portal portal, Path content) throws Exception {
		row("of it reading into H2 (s)", portal.loadSeconds());
		row("resident after the start (MB)", portal.residentMegabytes());
		row("used heap after the start (MB)", portal.heapMegabytes());
		measure(portal, "entry", entries(content), "");
		measure(portal, "entry, gzip", entries(content), "Accept-Encoding: gzip\r\n");
		measure(portal, "/article", List.of("/article"), "");
		measure(portal, "/people", List.of("/people"), "");
		row("resident under load (MB)", portal.residentMegabytes());
		row("used heap after the load (MB)", portal.heapMegabytes());
		measure(portal, "ceiling: an asset", List.of("/assets/theme.js"), "");
	}

	/** Addresses of entries of all kinds, up to 200 spread over all. */
	private static List<String> entries(Path content) throws IOException {
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

	private void measure(Portal portal, String page, List<String> paths, String headers) throws Exception {
		Load load = new Load(portal.port(), CONNECTIONS, paths, headers);
		load.run(this.seconds);
		double before = portal.processorSeconds();
		Load.Result result = load.run(this.seconds);
		if (result.status() != 200) {
			throw new IllegalStateException(paths.get(0) + " answers " + result.status());
		}
		row(page + ": a second", result.rate());
		row(page + ": p50 (ms)", result.median());
		row(page + ": p99 (ms)", result.slowest());
		row(page + ": processor time each (ms)",
				(portal.processorSeconds() - before) * 1000 / (result.rate() * result.seconds()));
	}

	private void row(String name, double value) {
		this.rows.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
	}

	private void print() {
		System.out.printf(Locale.ROOT, "%n| %d connections | real | 1,000 | 10,000 | 1,000 : real | 10,000 : real |%n",
				CONNECTIONS);
		System.out.println("|---|--:|--:|--:|--:|--:|");
		this.rows.forEach((name, values) -> System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %.2f | %.2f |%n",
				name, shown(values.get(0)), shown(values.get(1)), shown(values.get(2)), values.get(1) / values.get(0),
				values.get(2) / values.get(0)));
	}

	private static String shown(double value) {
		return String.format(Locale.ROOT, (value < 100) ? "%.1f" : "%,.0f", value);
	}

}
