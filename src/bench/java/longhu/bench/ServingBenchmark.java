package longhu.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How fast the packaged program serves what it has kept, beside nginx with the same
 * bytes; what it has not kept, and how fast it starts, beside another jar. All of it in
 * one run, because only ratios of one run mean something; prints tables in Markdown.
 */
final class ServingBenchmark {

	private static final int CONNECTIONS = 32;

	private static final int STARTS = 3;

	/** Past the check of options, which an older jar has not heard of. */
	private static final List<String> KEEPING_NOTHING = List.of("-Dlonghu.cache.pages=0B", "-Dlonghu.cache.queries=0B",
			PageBenchmark.COLLECTOR);

	private static final List<Asked> PAGES = List.of(new Asked("entry page", "/companies/zhipu", "text/html"),
			new Asked("article", "/article", "text/html"), new Asked("index", "/companies", "text/html"),
			new Asked("entry as JSON", "/companies/zhipu.json", "application/json"),
			new Asked("the same question again", "/search?q=%E6%99%BA%E8%AD%9C", "text/html"));

	private final Path jar;

	private final Path folder;

	private final double seconds;

	private final @Nullable Path before;

	private final Path home = Path.of(System.getProperty("java.home"));

	private final Path content = Path.of("content").toAbsolutePath();

	private ServingBenchmark(Path jar, Path folder, double seconds, @Nullable Path before) {
		this.jar = jar;
		this.folder = folder;
		this.seconds = seconds;
		this.before = before;
	}

	/** A page that is asked for. */
	record Asked(String name, String path, String accept) {

		private String headers() {
			return "Accept: " + this.accept + "\r\nAccept-Encoding: gzip\r\n";
		}

	}

	/**
	 * {@code ServingBenchmark JAR FOLDER SECONDS SIZES JDK [BEFORE]}.
	 * @param args the packaged program, a folder to write into, how long each page is
	 * asked for, two that it does not use, and the jar beside which it is started, on the
	 * folder {@code content} beside that jar if there is one
	 */
	public static void main(String[] args) throws Exception {
		Path before = (args.length > 5 && !args[5].isBlank()) ? Path.of(args[5]).toAbsolutePath() : null;
		Path folder = Path.of(args[1]).toAbsolutePath();
		Files.createDirectories(folder);
		ServingBenchmark benchmark = new ServingBenchmark(Path.of(args[0]).toAbsolutePath(), folder,
				Double.parseDouble(args[2]), before);
		benchmark.kept();
		benchmark.uncached();
		if (before == null) {
			System.out.println("\n-Dbench.before=JAR compares the start and uncached pages with another jar");
		}
		else {
			benchmark.starts(before);
		}
	}

	private void kept() throws Exception {
		boolean wrk = installed("wrk");
		if (!wrk) {
			System.out.println("wrk is not on the PATH: the client of this benchmark asks, which is slower than nginx");
		}
		try (Portal portal = new Portal(this.home, this.folder, List.of(PageBenchmark.COLLECTOR), this.jar,
				this.content)) {
			String origin = "http://127.0.0.1:" + portal.port();
			if (!installed("nginx")) {
				System.out.println("nginx is not on the PATH: nothing to compare with");
				head("kept, gzip, " + CONNECTIONS + " connections", "a second");
				for (Asked page : PAGES) {
					row(page.name(), warmRate(wrk, origin, page));
				}
				return;
			}
			try (Nginx nginx = new Nginx(this.folder.resolve("nginx"), origin, PAGES)) {
				head("kept, gzip, " + CONNECTIONS + " connections", "a second", "nginx with the same bytes", "ratio");
				for (int number = 0; number < PAGES.size(); number++) {
					Asked page = PAGES.get(number);
					double portals = warmRate(wrk, origin, page);
					double nginxs = warmRate(wrk, nginx.origin(), new Asked(page.name(), "/" + number, page.accept()));
					row(page.name(), portals, nginxs, portals / nginxs);
				}
			}
		}
	}

	private double warmRate(boolean wrk, String origin, Asked page) throws Exception {
		rate(wrk, origin, page);
		return rate(wrk, origin, page);
	}

	/** Answers a second. */
	private double rate(boolean wrk, String origin, Asked page) throws Exception {
		if (!wrk) {
			Load.Result result = new Load(Integer.parseInt(origin.replaceFirst(".*:", "")), CONNECTIONS,
					List.of(page.path()), page.headers())
				.run(this.seconds);
			return result.rate();
		}
		Process process = new ProcessBuilder("wrk", "-t2", "-c" + CONNECTIONS,
				"-d" + (int) Math.ceil(this.seconds) + "s", "-H", "Accept: " + page.accept(), "-H",
				"Accept-Encoding: gzip", origin + page.path())
			.redirectErrorStream(true)
			.start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		Matcher rate = Pattern.compile("Requests/sec:\\s+([0-9.]+)").matcher(printed);
		if (!rate.find() || printed.contains("Non-2xx")) {
			throw new IllegalStateException(printed);
		}
		return Double.parseDouble(rate.group(1));
	}

	/** Entries in turn, so that none is asked for twice in a row. */
	private void uncached() throws Exception {
		List<String> entries = PageBenchmark.entries(this.content);
		String title = "uncached entry pages, gzip, " + CONNECTIONS + " connections";
		if (this.before == null) {
			head(title, "a second");
			row("entries in turn", uncached(this.jar, entries));
			return;
		}
		double then = uncached(this.before, PageBenchmark.entries(contentOf(this.before)));
		double now = uncached(this.jar, entries);
		head(title, "a second", "before", "ratio");
		row("entries in turn", now, then, now / then);
	}

	private double uncached(Path program, List<String> entries) throws Exception {
		try (Portal portal = new Portal(this.home, this.folder, KEEPING_NOTHING, program, contentOf(program))) {
			Load load = new Load(portal.port(), CONNECTIONS, entries, PAGES.get(0).headers());
			load.run(this.seconds * 3);
			return load.run(this.seconds).rate();
		}
	}

	private void starts(Path before) throws Exception {
		head("start to the first 200 (s), median of " + STARTS, "now", "before", "ratio");
		starts("java -jar", List.of(), this.jar, List.of(), before);
		starts("extracted, CDS", archived("now"), extracted("now", this.jar), archived("before"),
				extracted("before", before));
	}

	private List<String> archived(String name) {
		return List.of("-XX:SharedArchiveFile=" + this.folder.resolve(name).resolve("longhu.jsa"),
				PageBenchmark.COLLECTOR);
	}

	private Path extracted(String name, Path program) throws Exception {
		Path plain = PageBenchmark.extract(this.home, program, this.folder.resolve(name));
		PageBenchmark.train(this.home, this.folder, List
			.of("-XX:ArchiveClassesAtExit=" + this.folder.resolve(name).resolve("longhu.jsa"), PageBenchmark.COLLECTOR),
				plain, contentOf(plain));
		return plain;
	}

	/** One after the other in turn, so that what else the machine does hits both. */
	private void starts(String name, List<String> options, Path now, List<String> optionsBefore, Path before)
			throws Exception {
		List<Double> nows = new ArrayList<>();
		List<Double> befores = new ArrayList<>();
		for (int time = 0; time < STARTS; time++) {
			befores.add(start(optionsBefore, before));
			nows.add(start(options, now));
		}
		double median = median(nows);
		double medianBefore = median(befores);
		row(name, median, medianBefore, median / medianBefore);
	}

	private double start(List<String> options, Path program) throws Exception {
		try (Portal portal = new Portal(this.home, this.folder, options, program, contentOf(program))) {
			return portal.startSeconds();
		}
	}

	/** An older program may not read today's content. */
	private Path contentOf(Path program) {
		boolean older = program.equals(this.before) || program.startsWith(this.folder.resolve("before"));
		Path own = (older && this.before != null) ? this.before.resolveSibling("content") : this.content;
		return Files.isDirectory(own) ? own : this.content;
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static boolean installed(String program) {
		return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	private static void head(String... cells) {
		System.out.println("\n| " + String.join(" | ", cells) + " |\n|" + " --- |".repeat(cells.length));
	}

	private static void row(String name, double... values) {
		StringBuilder row = new StringBuilder("| " + name);
		for (double value : values) {
			row.append(String.format(Locale.ROOT, (value < 100) ? " | %.2f" : " | %,.0f", value));
		}
		System.out.println(row.append(" |"));
	}

}
