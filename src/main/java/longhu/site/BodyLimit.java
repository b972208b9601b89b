package longhu.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a request before anything else is done for it: within a time in all,
 * not only between two bytes; up to a size; and for each client only a few at once, so
 * that bodies which never end cannot hold all threads. A form in it is read here, too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class BodyLimit extends OncePerRequestFilter {

	/** The largest message that a spoke reads, with room for it to say so itself. */
	static final int LARGEST = 2 * 1024 * 1024 + 1024;

	private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

	/** Bodies under way from one client, and from all. */
	private static final int OF_ONE = 8;

	private static final int OF_ALL = 64;

	private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "DELETE");

	private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

	private int all;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return WITHOUT_BODY.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > LARGEST) {
			refuse(HttpStatus.CONTENT_TOO_LARGE, response);
			return;
		}
		if (!HttpMethod.POST.matches(request.getMethod())) {
			// nothing is written here, whatever the body says
			response.setHeader(HttpHeaders.CONNECTION, "close");
			chain.doFilter(request, response);
			return;
		}
		String client = Clients.of(request);
		if (!enter(client)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "10");
			refuse(HttpStatus.TOO_MANY_REQUESTS, response);
			return;
		}
		byte[] body;
		try {
			body = read(request.getInputStream());
		}
		catch (TooLongException ex) {
			refuse(ex.status, response);
			return;
		}
		catch (IOException ex) {
			// half a body: there may be nobody left to tell
			refuse(HttpStatus.BAD_REQUEST, response);
			return;
		}
		finally {
			leave(client);
		}
		chain.doFilter(new Whole(request, body), response);
	}

	private static void refuse(HttpStatus status, HttpServletResponse response) throws IOException {
		if (!response.isCommitted()) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
			response.sendError(status.value());
		}
	}

	private synchronized boolean enter(String client) {
		int own = this.underWay.getOrDefault(client, 0);
		if (own >= OF_ONE || this.all >= OF_ALL) {
			return false;
		}
		this.underWay.put(client, own + 1);
		this.all++;
		return true;
	}

	private synchronized void leave(String client) {
		this.all--;
		this.underWay.computeIfPresent(client, (key, own) -> (own > 1) ? own - 1 : null);
	}

	private static byte[] read(InputStream in) throws IOException {
		long begun = System.nanoTime();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		byte[] part = new byte[8192];
		for (int read = in.read(part); read >= 0; read = in.read(part)) {
			body.write(part, 0, read);
			if (body.size() > LARGEST) {
				throw new TooLongException(HttpStatus.CONTENT_TOO_LARGE);
			}
			if (System.nanoTime() - begun > LONGEST_NANOS) {
				throw new TooLongException(HttpStatus.REQUEST_TIMEOUT);
			}
		}
		return body.toByteArray();
	}

	private static final class TooLongException extends RuntimeException {

		private final HttpStatus status;

		TooLongException(HttpStatus status) {
			super("the body is too long", null, false, false);
			this.status = status;
		}

	}

	/** The request with its body in memory. */
	private static final class Whole extends HttpServletRequestWrapper {

		private final byte[] body;

		private @Nullable Map<String, String[]> parameters;

		Whole(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			return new Bytes(new ByteArrayInputStream(this.body));
		}

		/** Those of the query first, then those of the form. */
		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> known = this.parameters;
			if (known == null) {
				String type = getContentType();
				boolean form = type != null && type.toLowerCase(java.util.Locale.ROOT)
					.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
				String query = getQueryString();
				String text = form ? new String(this.body, StandardCharsets.UTF_8) : "";
				SortedMap<String, List<String>> read = Address
					.parameters((query == null) ? text : (text.isEmpty() ? query : query + "&" + text));
				known = new LinkedHashMap<>(super.getParameterMap());
				for (Map.Entry<String, List<String>> parameter : read.entrySet()) {
					known.put(parameter.getKey(), parameter.getValue().toArray(new String[0]));
				}
				this.parameters = known;
			}
			return known;
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = getParameterMap().get(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return getParameterMap().get(name);
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(getParameterMap().keySet());
		}

	}

	private static final class Bytes extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Bytes(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] into, int from, int length) {
			return this.bytes.read(into, from, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("the body is there already");
		}

	}

}
