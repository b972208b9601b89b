package longhu.content;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server on loopback with the programs that are installed, and a collation
 * that sorts Chinese by strokes. It does not run as root, so that root starts it as the
 * user of Debian's package.
 */
public final class PostgreSql implements AutoCloseable {

	private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

	private final Path programs;

	private final Path folder;

	private final int port;

	private PostgreSql(Path programs) throws IOException {
		this.programs = programs;
		this.folder = Files.createTempDirectory("longhu-postgresql");
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxrwxrwx"));
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = free.getLocalPort();
		}
		run("initdb", "-D", data(), "-U", "longhu", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
				"--locale-provider=icu", "--icu-locale=zh-u-co-stroke");
		start();
	}

	/**
	 * A server of its own; the test is skipped where PostgreSQL is not installed, and
	 * fails where {@code CI=true}.
	 */
	public static PostgreSql started() throws IOException {
		Optional<Path> programs = programs();
		if (programs.isEmpty() && "true".equals(System.getenv("CI"))) {
			throw new AssertionError("no PostgreSQL in " + INSTALLED + "; install Debian's package postgresql");
		}
		Assumptions.assumeTrue(programs.isPresent(),
				"skipped: no PostgreSQL in " + INSTALLED + "; Debian's package is postgresql");
		return new PostgreSql(programs.orElseThrow());
	}

	private static Optional<Path> programs() throws IOException {
		if (!Files.isDirectory(INSTALLED)) {
			return Optional.empty();
		}
		try (Stream<Path> versions = Files.list(INSTALLED)) {
			return versions.map((version) -> version.resolve("bin"))
				.filter((bin) -> Files.isExecutable(bin.resolve("initdb")))
				.findFirst();
		}
	}

	private String data() {
		return this.folder.resolve("data").toString();
	}

	public String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres?user=longhu";
	}

	public void start() throws IOException {
		run("pg_ctl", "-D", data(), "-w", "-l", this.folder.resolve("log").toString(), "-o", "-p " + this.port + " -k "
				+ this.folder + " -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60", "start");
	}

	/** As if its process was killed. */
	public void stop() throws IOException {
		run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
	}

	private void run(String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (System.getProperty("user.name").equals("root")) {
			command.addAll(List.of("runuser", "-u", "postgres", "--"));
		}
		command.add(this.programs.resolve(program).toString());
		command.addAll(List.of(arguments));
		Path said = this.folder.resolve("said");
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.directory(this.folder.toFile())
			.redirectOutput(said.toFile())
			.start();
		if (process.onExit().join().exitValue() != 0) {
			throw new IllegalStateException(program + ": " + Files.readString(said));
		}
	}

	@Override
	public void close() throws IOException {
		stop();
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
