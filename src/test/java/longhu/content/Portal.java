package longhu.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The program in a process of its own, which can be killed.
 */
final class Portal implements AutoCloseable {

	/** A generous limit: it says that something hangs, not how fast it should be. */
	private static final Duration LIMIT = Duration.ofMinutes(3);

	private final Path log;

	private final Process process;

	Portal(Path log, String... args) throws IOException {
		this.log = log;
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xmx512m", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
				"-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), "longhu.LonghuApplication"));
		command.addAll(List.of(args));
		this.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

	/** What it has printed. */
	String printed() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until it has printed this. */
	Portal awaits(String text) throws InterruptedException {
		until(() -> printed().contains(text) || !this.process.isAlive());
		if (!printed().contains(text)) {
			throw new AssertionError("no '" + text + "' in:\n" + printed());
		}
		return this;
	}

	static void until(BooleanSupplier done) throws InterruptedException {
		long end = System.nanoTime() + LIMIT.toNanos();
		while (!done.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("not within " + LIMIT);
			}
			Thread.sleep(20);
		}
	}

	/** Waits for its end. */
	int exit() throws InterruptedException {
		if (!this.process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
			throw new AssertionError("still running:\n" + printed());
		}
		return this.process.exitValue();
	}

	/** As {@code kill -9}. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

}
