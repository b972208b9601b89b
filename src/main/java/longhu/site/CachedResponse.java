package longhu.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A whole answer with status 200. Its body is held in one coding only, compressed where
 * that helps; the few who do not take gzip have it expanded. Each coding has a strong tag
 * of its own (RFC 9110, 8.8.3): SHA-256 of the plain body, with the coding behind it.
 *
 * @param headers besides type, length, coding and tag
 * @param body in gzip if {@code gzip}
 * @param length of the plain body in bytes
 */
record CachedResponse(List<Map.Entry<String, String>> headers, String type, byte[] body, boolean gzip, int length,
		String tag) {

	/** Smaller ones fit into one packet as they are. */
	private static final int WORTH_COMPRESSING = 1024;

	private static final Set<String> COMPRESSED = Set.of("image/png", "application/zip");

	/** Bytes of the objects around a body and its headers, roughly. */
	private static final int OBJECTS = 400;

	/** Digits of a tag: 128 bits. */
	private static final int TAG = 32;

	/**
	 * Makes an answer of what was written.
	 * @param response with the headers that were set
	 * @param type the content type
	 * @param best whether to compress as well as can be
	 */
	static CachedResponse of(HttpServletResponse response, String type, byte[] plain, boolean best) {
		List<Map.Entry<String, String>> headers = new ArrayList<>();
		// the server names a header as often as it stands
		for (String name : new LinkedHashSet<>(response.getHeaderNames())) {
			response.getHeaders(name).forEach((value) -> headers.add(Map.entry(name, value)));
		}
		headers.removeIf((header) -> Set.of("content-type", "content-length", "etag")
			.contains(header.getKey().toLowerCase(Locale.ROOT)));
		String tag = HexFormat.of().formatHex(sha256(plain)).substring(0, TAG);
		if (plain.length >= WORTH_COMPRESSING && COMPRESSED.stream().noneMatch((media) -> type.startsWith(media))) {
			return new CachedResponse(List.copyOf(headers), type,
					compress(plain, best ? Deflater.BEST_COMPRESSION : Deflater.DEFAULT_COMPRESSION), true,
					plain.length, tag);
		}
		return new CachedResponse(List.copyOf(headers), type, plain, false, plain.length, tag);
	}

	/** Whether it may be kept: what stands in for another says that it may not. */
	boolean keepable() {
		return this.headers.stream()
			.noneMatch((header) -> header.getKey().equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)
					&& header.getValue().contains("no-store"));
	}

	/** Bytes that it takes in memory. */
	int weight() {
		return this.body.length + OBJECTS
				+ this.headers.stream().mapToInt((header) -> 60 + header.getValue().length()).sum();
	}

	void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
		for (Map.Entry<String, String> header : this.headers) {
			response.setHeader(header.getKey(), null);
		}
		this.headers.forEach((header) -> response.addHeader(header.getKey(), header.getValue()));
		boolean zipped = this.gzip && takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
		String tag = '"' + this.tag + (zipped ? "-gzip\"" : "\"");
		if (keepable()) {
			response.setHeader(HttpHeaders.ETAG, tag);
			String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
			if (known != null && matches(known, tag)) {
				response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
				return;
			}
			String wanted = request.getHeader(HttpHeaders.IF_MATCH);
			if (wanted != null && !matches(wanted, tag)) {
				response.sendError(HttpServletResponse.SC_PRECONDITION_FAILED);
				return;
			}
		}
		response.setContentType(this.type);
		if (zipped) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		byte[] sent = (this.gzip && !zipped) ? expand(this.body, this.length) : this.body;
		response.setContentLength(sent.length);
		if (!request.getMethod().equals("HEAD")) {
			response.getOutputStream().write(sent);
		}
	}

	/** Weak comparison (RFC 9110, 8.8.3.2): a cache may have weakened the tag. */
	private static boolean matches(String header, String tag) {
		return header.strip().equals("*") || Arrays.stream(header.split(","))
			.map((one) -> one.strip().replaceFirst("^W/", ""))
			.anyMatch(tag::equals);
	}

	static boolean takesGzip(@Nullable String acceptEncoding) {
		if (acceptEncoding == null) {
			return false;
		}
		boolean any = false;
		for (String coding : acceptEncoding.split(",")) {
			String[] parts = coding.split(";", 2);
			boolean refused = parts.length > 1 && parts[1].strip().matches("q\\s*=\\s*0(?:\\.0*)?");
			String name = parts[0].strip();
			if (name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip")) {
				return !refused;
			}
			any |= name.equals("*") && !refused;
		}
		return any;
	}

	private static byte[] compress(byte[] plain, int level) {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream(plain.length / 4);
		try (OutputStream gzip = new Gzip(zipped, level)) {
			gzip.write(plain);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return zipped.toByteArray();
	}

	private static byte[] expand(byte[] zipped, int length) throws IOException {
		try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(zipped), 8192)) {
			return plain.readNBytes(length);
		}
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The stream of the library with a level of compression. */
	private static final class Gzip extends GZIPOutputStream {

		Gzip(OutputStream out, int level) throws IOException {
			super(out, 8192);
			this.def.setLevel(level);
		}

	}

}
