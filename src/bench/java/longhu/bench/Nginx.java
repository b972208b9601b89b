package longhu.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * nginx in a process of its own, serving answers of the portal from files: the same
 * bytes, already compressed, with the same headers.
 */
final class Nginx implements AutoCloseable {

	private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "content-length", "date", "keep-alive",
			"transfer-encoding", "content-type");

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final Process process;

	private final int port;

	/**
	 * Starts it.
	 * @param folder where its files go
	 * @param origin of the portal
	 * @param pages whose answers it serves
	 */
	Nginx(Path folder, String origin, List<ServingBenchmark.Asked> pages) throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
		Files.createDirectories(folder.resolve("www"));
		StringBuilder locations = new StringBuilder();
		for (int number = 0; number < pages.size(); number++) {
			locations.append(location(folder, origin, pages.get(number), number));
		}
		Files.writeString(folder.resolve("nginx.conf"),
				"""
						%s
						worker_processes auto;
						daemon off;
						pid nginx.pid;
						error_log stderr error;
						events { worker_connections 1024; }
						http {
							access_log off;
							sendfile on;
							tcp_nopush on;
							etag off;
							if_modified_since off;
							server_tokens off;
							keepalive_requests 1000000000;
							open_file_cache max=100;
							open_file_cache_valid 1h;
							client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
							server {
								listen 127.0.0.1:%d;
								root www;
						%s	}
						}
						"""
					.formatted(System.getProperty("user.name").equals("root") ? "user root;" : "", this.port,
							locations));
		this.process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "stderr")
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("nginx.log").toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroy));
		while (!answers()) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException("nginx ended:\n" + Files.readString(folder.resolve("nginx.log")));
			}
			Thread.sleep(10);
		}
	}

	private static String location(Path folder, String origin, ServingBenchmark.Asked page, int number)
			throws Exception {
		HttpResponse<byte[]> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(origin + page.path()))
			.header("Accept", page.accept())
			.header("Accept-Encoding", "gzip")
			.build(), BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(page.path() + " answers " + answer.statusCode());
		}
		Files.write(folder.resolve("www").resolve(String.valueOf(number)), answer.body());
		String headers = answer.headers()
			.map()
			.entrySet()
			.stream()
			.filter((header) -> !OF_THE_CONNECTION.contains(header.getKey()))
			.flatMap((header) -> header.getValue()
				.stream()
				.map((value) -> "add_header " + header.getKey() + " " + quoted(value) + ";"))
			.collect(Collectors.joining(" "));
		return "\t\tlocation = /%d { types { } default_type %s; %s }%n".formatted(number,
				quoted(answer.headers().firstValue("content-type").orElseThrow()), headers);
	}

	private static String quoted(String value) {
		return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	private boolean answers() throws InterruptedException {
		try {
			return CLIENT.send(HttpRequest.newBuilder(URI.create(origin() + "/0")).build(), BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	String origin() {
		return "http://127.0.0.1:" + this.port;
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
