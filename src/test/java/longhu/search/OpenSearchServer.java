package longhu.search;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * An OpenSearch node without plugins on this machine, in a process of its own: it can be
 * away, stand still and come back.
 */
final class OpenSearchServer implements AutoCloseable {

	private final int port;

	private final Path folder;

	private Process process;

	private OpenSearchServer(int port, Path folder) {
		this.port = port;
		this.folder = folder;
	}

	/** Where one will listen, which does not run yet. */
	static OpenSearchServer stopped() {
		try (ServerSocket free = new ServerSocket(0)) {
			return new OpenSearchServer(free.getLocalPort(), Files.createTempDirectory("opensearch"));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/** One that all classes share that do not stop it. */
	static OpenSearchServer shared() {
		return Shared.SERVER;
	}

	private static final class Shared {

		private static final OpenSearchServer SERVER = stopped();

		static {
			SERVER.start();
			Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
		}

	}

	String host() {
		return "127.0.0.1:" + this.port;
	}

	void start() {
		try {
			this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-Xmx512m", "-Dlog4j.provider=org.apache.logging.log4j.core.impl.Log4jProvider", "-cp",
					System.getProperty("java.class.path"), OpenSearchServer.class.getName(), String.valueOf(this.port),
					this.folder.toString())
				.redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("log").toFile())
				.start();
			HttpClient client = HttpClient.newHttpClient();
			HttpRequest health = HttpRequest
				.newBuilder(URI.create("http://" + host() + "/_cluster/health?wait_for_status=yellow"))
				.build();
			while (true) {
				try {
					if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
						return;
					}
				}
				catch (IOException ex) {
					if (!this.process.isAlive()) {
						throw new IllegalStateException(Files.readString(this.folder.resolve("log")), ex);
					}
				}
				this.process.waitFor(100, java.util.concurrent.TimeUnit.MILLISECONDS);
			}
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Takes connections and answers none. */
	void standStill() {
		signal("STOP");
	}

	void goOn() {
		signal("CONT");
	}

	private void signal(String name) {
		try {
			new ProcessBuilder("kill", "-" + name, String.valueOf(this.process.pid())).start().waitFor();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/**
	 * The node.
	 * @param args its port and its folder
	 */
	public static void main(String[] args) throws Exception {
		Settings settings = Settings.builder()
			.put("path.home", args[1])
			.put("network.host", "127.0.0.1")
			.put("http.port", args[0])
			.put("http.type", "netty4")
			.put("transport.type", "netty4")
			.put("transport.port", "0")
			.put("discovery.type", "single-node")
			.put("cluster.routing.allocation.disk.threshold_enabled", false)
			.build();
		new LocalNode(settings).start();
		Thread.currentThread().join();
	}

	private static final class LocalNode extends Node {

		LocalNode(Settings settings) {
			super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "longhu"),
					List.of(Netty4Plugin.class), false);
		}

	}

}
