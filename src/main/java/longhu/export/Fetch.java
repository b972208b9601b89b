package longhu.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks the portal that runs in this process, as a reader would.
 */
@Component
class Fetch {

	private static final int MOST_ATTEMPTS = 200;

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final Environment environment;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	Fetch(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Where the portal is reached from here.
	 * @throws IOException if it is not, because no server runs or only an encrypted one
	 */
	String origin() throws IOException {
		String port = this.environment.getProperty("local.server.port");
		if (port == null || this.environment.getProperty("server.ssl.enabled", Boolean.class, false)) {
			throw new IOException("no server runs here that could be asked for its pages");
		}
		return "http://" + this.environment.getProperty("server.address", "127.0.0.1") + ":" + port
				+ this.environment.getProperty("server.servlet.context-path", "");
	}

	HttpResponse<byte[]> page(String path) throws IOException {
		return send(path, "text/html", HttpResponse.BodyHandlers.ofByteArray());
	}

	HttpResponse<byte[]> form(String path) throws IOException {
		return send(path, "*/*", HttpResponse.BodyHandlers.ofByteArray());
	}

	HttpResponse<Path> file(String path, Path target) throws IOException {
		return send(path, "*/*", HttpResponse.BodyHandlers.ofFile(target));
	}

	/** Asks again where the portal says that something is being made. */
	private <T> HttpResponse<T> send(String path, String accept, HttpResponse.BodyHandler<T> taker) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(origin() + path))
			.header("Accept", accept)
			.timeout(LONGEST)
			.build();
		try {
			HttpResponse<T> answer = this.client.send(request, taker);
			for (int attempt = 1; answer.statusCode() == 503 && attempt < MOST_ATTEMPTS; attempt++) {
				Thread.sleep(1000 * answer.headers().firstValueAsLong("Retry-After").orElse(1));
				answer = this.client.send(request, taker);
			}
			return answer;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

}
