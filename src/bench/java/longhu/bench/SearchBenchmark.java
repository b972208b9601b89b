package longhu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Asks the packaged program's search over HTTP, every time something else, on its real
 * content and on generated content of growing size, then its database by a plain
 * {@code LIKE}, and prints one table in Markdown. Driver and program share the machine.
 */
final class SearchBenchmark {

	private static final int CLIENTS = 32;

	private static final int WARM = 10_000;

	private static final int ALONE = 2_000;

	private static final int TOGETHER = 1_000;

	private static final int SEED = 5;

	/** The titles, summaries, names and paragraphs that have it somewhere. */
	private static final String LIKE = "select entry_id from entry_text where title like ? or summary like ?"
			+ " union select entry_id from name where name like ?"
			+ " union select entry_id from paragraph where text like ?";

	private static final int PLACES = 4;

	private final Path home = Path.of(System.getProperty("java.home"));

	private final Path jar;

	private final Path folder;

	private final double seconds;

	private final Figures figures;

	private SearchBenchmark(Path jar, Path folder, double seconds) {
		this.jar = jar;
		this.folder = folder;
		this.seconds = seconds;
		this.figures = new Figures(CLIENTS, seconds);
	}

	/**
	 * {@code SearchBenchmark JAR FOLDER SECONDS SIZES}.
	 * @param args the packaged program, a folder to write into, how long {@code LIKE} is
	 * asked, and numbers of entries as {@code 1000,10000}
	 */
	public static void main(String[] args) throws Exception {
		Path folder = Files.createDirectories(Path.of(args[1], "search").toAbsolutePath());
		SearchBenchmark benchmark = new SearchBenchmark(Path.of(args[0]).toAbsolutePath(), folder,
				Double.parseDouble(args[2]));
		List<Integer> sizes = Stream.of(args[3].split(",")).map(Integer::valueOf).toList();
		benchmark.measure(Path.of("content").toAbsolutePath(), folder.resolve("real"));
		for (int size : sizes) {
			Path content = folder.resolve("content-" + size);
			GeneratedContent.write(content, size, 1);
			benchmark.measure(content, folder.resolve(String.valueOf(size)));
		}
		benchmark.figures.print("every request another question", sizes);
	}

	/** Database and index stand in files; once they do, 512 MB of heap are enough. */
	private void measure(Path content, Path files) throws Exception {
		String database = "jdbc:h2:file:" + files.resolve("db");
		List<String> options = List.of(PageBenchmark.COLLECTOR, "-Dspring.datasource.url=" + database,
				"-Dhibernate.search.backend.directory.root=" + files.resolve("index"));
		new Portal(this.home, this.folder, options, this.jar, content).close();
		SearchLoad load;
		double json;
		try (Portal portal = new Portal(this.home, this.folder,
				Stream.concat(Stream.of("-Xmx512m"), options.stream()).toList(), this.jar, content)) {
			load = new SearchLoad(portal.port());
			load.run("/api/search", CLIENTS / 2, WARM, 2);
			load.run("/search", CLIENTS / 2, WARM / 4, 2);
			together(load, "page", "/search");
			together(load, "JSON", "/api/search");
			alone(load, "page", "/search");
			json = alone(load, "JSON", "/api/search");
			alone(load, "suggestions", "/search/suggest");
		}
		double like = like(database, load);
		this.figures.add("LIKE for the name alone: p50 (ms)", like);
		this.figures.add("LIKE : JSON, p50", like / json);
	}

	private double alone(SearchLoad load, String name, String path) throws InterruptedException {
		load.run(path, 1, ALONE, 3);
		SearchLoad.Result result = load.run(path, 1, ALONE, 4);
		this.figures.add(name + ": p50 (ms)", result.median());
		this.figures.add(name + ": p99 (ms)", result.slowest());
		return result.median();
	}

	private void together(SearchLoad load, String name, String path) throws InterruptedException {
		this.figures.add(name + ", " + CLIENTS + " clients: a second", load.run(path, CLIENTS, TOGETHER, 4).rate());
	}

	/** A connection to the schema of the one edition that is there. */
	private static Connection connected(String database) throws SQLException {
		Connection connection = DriverManager.getConnection(database, "longhu", "");
		try (ResultSet schema = connection.getMetaData().getSchemas(null, "LONGHU%")) {
			schema.next();
			connection.setSchema(schema.getString(1));
		}
		return connection;
	}

	/**
	 * Half of the questions took at most so many milliseconds, with their answers read.
	 */
	private double like(String database, SearchLoad load) throws Exception {
		Random random = new Random(SEED);
		List<Long> nanos = new ArrayList<>();
		try (Connection connection = connected(database); PreparedStatement asked = connection.prepareStatement(LIKE)) {
			long end = System.nanoTime() + (long) (this.seconds * 1e9);
			do {
				String name = load.name(random);
				long begin = System.nanoTime();
				for (int place = 1; place <= PLACES; place++) {
					asked.setString(place, "%" + name + "%");
				}
				try (ResultSet found = asked.executeQuery()) {
					while (found.next()) {
						found.getLong(1);
					}
				}
				nanos.add(System.nanoTime() - begin);
			}
			while (System.nanoTime() < end);
		}
		long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2] / 1e6;
	}

}
