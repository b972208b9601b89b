package longhu.search;

import java.nio.file.Path;
import java.util.stream.Stream;

import longhu.LonghuApplication;
import longhu.bench.GeneratedContent;
import longhu.catalog.ContentChanged;
import longhu.catalog.Entries;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Builds the index of generated content several times in one process, with all that is
 * read for it from the database, and prints how many entries a second. The first time is
 * that of the start, when the just-in-time compiler works beside it.
 */
final class IndexBenchmark {

	private static final int TIMES = 5;

	private static final long SEED = 79;

	private IndexBenchmark() {
	}

	/**
	 * {@code IndexBenchmark JAR FOLDER SECONDS SIZES}.
	 * @param args as those of the benchmark of pages, of which the folder and the sizes
	 * are used
	 */
	public static void main(String[] args) throws Exception {
		for (int size : Stream.of(args[3].split(",")).mapToInt(Integer::parseInt).toArray()) {
			Path content = Path.of(args[1], "indexed-" + size).toAbsolutePath();
			GeneratedContent.write(content, size, SEED);
			try (ConfigurableApplicationContext portal = SpringApplication.run(LonghuApplication.class,
					"--server.port=0", "--longhu.content=" + content)) {
				long entries = portal.getBean(Entries.class).count();
				for (int time = 1; time <= TIMES; time++) {
					long begin = System.nanoTime();
					portal.getBean(SearchIndex.class).rebuild(new ContentChanged(null));
					double seconds = (System.nanoTime() - begin) / 1e9;
					System.out.printf("%d entries indexed again in %.1f s, %.0f a second%n", entries, seconds,
							entries / seconds);
				}
			}
		}
	}

}
