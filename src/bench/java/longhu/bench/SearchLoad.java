package longhu.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Asks a running portal, every time something else, and prints p50, p99 and answers a
 * second. Run as a single file:
 * {@code java src/bench/java/longhu/bench/SearchLoad.java 8080 /search 1 2000} (port,
 * address, clients, requests of each).
 */
public final class SearchLoad {

	private static final Pattern NAME = Pattern.compile("\"(?:zh-Hant|en)\":\"([^\"]+)\"");

	private static final int PAGES = 50;

	private static final String[] WORDS = { "估值", "創辦人", "上市", "晶片", "美國", "募資", "大型語言模型", "政策", "2024", "北京", "開源",
			"founder", "listing", "funding", "人臉辨識", "實體清單", "大學", "自主", "出口管制", "投資" };

	/** Clients come and go. */
	private static final int ON_ONE_CONNECTION = 100;

	private final int port;

	/** Names of the content that is searched, and these with a slip or in other words. */
	private final List<String> names = new ArrayList<>(List.of("senstime", "shangtang", "硅谷", "人工智能", "芯片"));

	/**
	 * What was measured.
	 *
	 * @param median half of the answers took at most this, in milliseconds
	 * @param slowest 99 of 100 answers took at most this, in milliseconds
	 * @param rate answers a second
	 */
	record Result(double median, double slowest, double rate) {
	}

	/**
	 * Questions for the content of a portal, of which the first titles are read.
	 * @param port of the portal on this machine
	 */
	SearchLoad(int port) throws IOException, InterruptedException {
		this.port = port;
		for (int page = 1; page <= PAGES; page++) {
			String found = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/search?page=" + page))
					.build(), HttpResponse.BodyHandlers.ofString())
				.body();
			NAME.matcher(found.substring(found.indexOf("\"hits\""))).results().forEach((name) -> {
				if (name.group(1).length() < 30) {
					this.names.add(name.group(1));
				}
			});
		}
	}

	public static void main(String[] args) throws Exception {
		int clients = Integer.parseInt(args[2]);
		int requests = Integer.parseInt(args[3]);
		SearchLoad load = new SearchLoad(Integer.parseInt(args[0]));
		load.run(args[1], 1, Math.min(requests, 1000), 7);
		Result result = load.run(args[1], clients, requests, 1);
		System.out.printf("%s clients=%d n=%d p50=%.2f ms p99=%.2f ms %.0f/s%n", args[1], clients, clients * requests,
				result.median(), result.slowest(), result.rate());
	}

	/**
	 * Asks, and asks again as soon as there is an answer.
	 * @param requests of each client
	 * @param seed that other questions than of another are drawn by
	 */
	Result run(String path, int clients, int requests, int seed) throws InterruptedException {
		long[] nanos = new long[clients * requests];
		List<Thread> threads = new ArrayList<>();
		long begin = System.nanoTime();
		for (int client = 0; client < clients; client++) {
			int first = client * requests;
			Random random = new Random(31L * seed + client);
			threads.add(new Thread(() -> ask(path, random, nanos, first, requests)));
		}
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		Arrays.sort(nanos);
		if (nanos[0] == 0) {
			throw new IllegalStateException("not every request was answered");
		}
		return new Result(nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, nanos.length / seconds);
	}

	/** A name, drawn by lot. */
	String name(Random random) {
		return this.names.get(random.nextInt(this.names.size()));
	}

	private void ask(String path, Random random, long[] nanos, int first, int requests) {
		for (int at = first; at < first + requests; at += ON_ONE_CONNECTION) {
			connection(path, random, nanos, at, Math.min(at + ON_ONE_CONNECTION, first + requests));
		}
	}

	private void connection(String path, Random random, long[] nanos, int first, int end) {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setTcpNoDelay(true);
			InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
			for (int at = first; at < end; at++) {
				String query = name(random) + ((at % 4 == 0) ? "" : " " + WORDS[random.nextInt(WORDS.length)])
						+ ((at % 3 == 0) ? "" : " " + Integer.toString(random.nextInt(100_000), 36));
				long begin = System.nanoTime();
				send(socket.getOutputStream(), path, query);
				receive(in);
				nanos[at] = System.nanoTime() - begin;
			}
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void send(OutputStream out, String path, String query) throws IOException {
		out.write(("GET " + path + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
				+ " HTTP/1.1\r\nHost: localhost\r\nAccept: "
				+ (path.equals("/search") ? "text/html" : "application/json") + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	/** Reads one answer to its end. */
	private static void receive(InputStream in) throws IOException {
		String status = line(in);
		if (!status.contains(" 200")) {
			throw new IOException(status);
		}
		int length = -1;
		for (String header = line(in); !header.isEmpty(); header = line(in)) {
			if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
				length = Integer.parseInt(header.substring(15).strip());
			}
		}
		if (length >= 0) {
			in.skipNBytes(length);
			return;
		}
		for (int chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
			in.skipNBytes(chunk + 2);
		}
		line(in);
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

}
