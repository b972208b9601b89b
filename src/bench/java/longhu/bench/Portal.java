package longhu.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged program in a process of its own.
 */
final class Portal implements AutoCloseable {

	private static final Pattern LOADED = Pattern.compile("execution time (\\d+):(\\d+)\\.(\\d+)s");

	private final Path jdk;

	private final Process process;

	private final Path log;

	private final int port;

	private final double startSeconds;

	/**
	 * Starts the program and waits until it answers with 200.
	 * @param jdk the home of the JDK that runs it
	 * @param folder where it is started and where its log goes
	 * @param options of the JVM
	 * @param jar the program
	 * @param content the folder that it reads
	 */
	Portal(Path jdk, Path folder, List<String> options, Path jar, Path content) throws Exception {
		this.jdk = jdk;
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
		this.log = folder.resolve("portal.log");
		List<String> command = new ArrayList<>();
		command.add(jdk.resolve("bin/java").toString());
		command.addAll(options);
		command.addAll(List.of("-jar", jar.toString(), "--server.port=" + this.port, "--longhu.content=" + content,
				"--logging.level.org.flywaydb.core.internal.command.DbMigrate=info"));
		long begin = System.nanoTime();
		this.process = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.log.toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroy));
		while (!answers()) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException("the program ended:\n" + Files.readString(this.log));
			}
			Thread.sleep(10);
		}
		this.startSeconds = (System.nanoTime() - begin) / 1e9;
	}

	private boolean answers() {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + this.port + "/about")
				.toURL()
				.openConnection();
			return connection.getResponseCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The tag of the JSON at an address, to ask for it again. */
	String tag(String path) throws Exception {
		// the driver names the host without its port
		try (java.net.Socket socket = new java.net.Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(("GET " + path
						+ " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			Matcher matcher = Pattern.compile("(?m)^ETag: (.*?)\\s*$")
				.matcher(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
			return matcher.find() ? matcher.group(1) : "";
		}
	}

	int port() {
		return this.port;
	}

	/** From the start of the process to its first 200, in seconds. */
	double startSeconds() {
		return this.startSeconds;
	}

	/** What the migrations took, writing the content into H2 among them, in seconds. */
	double loadSeconds() throws IOException {
		Matcher matcher = LOADED.matcher(Files.readString(this.log));
		return matcher.find() ? Integer.parseInt(matcher.group(1)) * 60
				+ Double.parseDouble(matcher.group(2) + "." + matcher.group(3)) : Double.NaN;
	}

	/** Processor time that it has used, in seconds. */
	double processorSeconds() {
		return this.process.toHandle()
			.info()
			.totalCpuDuration()
			.map((duration) -> duration.toNanos() / 1e9)
			.orElse(Double.NaN);
	}

	/** Resident memory in MB, or NaN where the system does not tell. */
	double residentMegabytes() throws IOException {
		Path status = Path.of("/proc", String.valueOf(this.process.pid()), "status");
		if (!Files.exists(status)) {
			return Double.NaN;
		}
		try (Stream<String> lines = Files.lines(status)) {
			return lines.filter((line) -> line.startsWith("VmRSS"))
				.mapToDouble((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
				.findFirst()
				.orElse(Double.NaN);
		}
	}

	/** Used heap after a collection in MB, or NaN without jcmd. */
	double heapMegabytes() throws Exception {
		jcmd("GC.run");
		Matcher matcher = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
		return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024.0 : Double.NaN;
	}

	private String jcmd(String command) throws Exception {
		Path jcmd = this.jdk.resolve("bin/jcmd");
		if (!Files.exists(jcmd)) {
			return "";
		}
		Process asked = new ProcessBuilder(jcmd.toString(), String.valueOf(this.process.pid()), command)
			.redirectErrorStream(true)
			.start();
		String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		asked.waitFor();
		return answer;
	}

	/** Asks it to end; archives of classes are written then. */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit()
			.orTimeout(120, TimeUnit.SECONDS)
			.exceptionally((ex) -> this.process.destroyForcibly())
			.join();
	}

}
