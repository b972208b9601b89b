package longhu.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Asks for pages over connections that stay open, one thread and one plain socket each:
 * reading a response costs the driver a copy of its bytes and little more.
 *
 * @param port of the server on this machine
 * @param connections how many at a time
 * @param paths asked for in turn
 * @param headers further header lines, each ended by CRLF
 */
record Load(int port, int connections, List<String> paths, String headers) {

	/**
	 * What was measured.
	 *
	 * @param status of the last response
	 * @param bytes of the body of the last response as sent, with chunk sizes
	 * @param seconds that it took
	 * @param rate responses a second
	 * @param median half of the responses took at most this, in milliseconds
	 * @param slowest 99 of 100 responses took at most this, in milliseconds
	 */
	record Result(int status, long bytes, double seconds, double rate, double median, double slowest) {
	}

	private record Response(int status, long bytes) {
	}

	private record Share(long[] nanos, Response last) {
	}

	Result run(double seconds) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(this.connections);
		try {
			long begin = System.nanoTime();
			long end = begin + (long) (seconds * 1e9);
			List<Future<Share>> shares = threads
				.invokeAll(IntStream.range(0, this.connections).mapToObj((number) -> share(number, end)).toList());
			double took = (System.nanoTime() - begin) / 1e9;
			long[] nanos = new long[0];
			for (Future<Share> share : shares) {
				nanos = join(nanos, share.get().nanos());
			}
			Arrays.sort(nanos);
			Response last = shares.get(0).get().last();
			return new Result(last.status(), last.bytes(), took, nanos.length / took, nanos[nanos.length / 2] / 1e6,
					nanos[(int) (nanos.length * 0.99)] / 1e6);
		}
		finally {
			threads.shutdown();
		}
	}

	private Callable<Share> share(int number, long end) {
		return () -> {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
				socket.setTcpNoDelay(true);
				InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
				long[] nanos = new long[1024];
				int count = 0;
				Response last;
				long now = System.nanoTime();
				do {
					String path = this.paths.get((number * 7 + count) % this.paths.size());
					socket.getOutputStream()
						.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + this.headers + "\r\n")
							.getBytes(StandardCharsets.US_ASCII));
					last = response(in);
					long then = System.nanoTime();
					if (count == nanos.length) {
						nanos = Arrays.copyOf(nanos, count * 2);
					}
					nanos[count++] = then - now;
					now = then;
				}
				while (now < end);
				return new Share(Arrays.copyOf(nanos, count), last);
			}
		};
	}

	private static Response response(InputStream in) throws IOException {
		int status = Integer.parseInt(line(in).split(" ")[1]);
		long length = 0;
		boolean chunked = false;
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			String lower = line.toLowerCase(java.util.Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Long.parseLong(lower.substring(15).trim());
			}
			chunked |= lower.startsWith("transfer-encoding: chunked");
		}
		if (!chunked) {
			in.skipNBytes((status == 304) ? 0 : length);
			return new Response(status, length);
		}
		long chunk;
		do {
			chunk = Long.parseLong(line(in), 16);
			length += chunk;
			in.skipNBytes(chunk + 2);
		}
		while (chunk > 0);
		return new Response(status, length);
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder(64);
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				throw new EOFException("the server closed the connection");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	private static long[] join(long[] one, long[] other) {
		long[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

}
