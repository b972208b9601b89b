package longhu.site;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Where on the web the portal is mounted: the origin of absolute addresses and the prefix
 * of its paths. The prefix is the path of {@code longhu.base-url}, else the context path
 * behind what a trusted proxy says that it has taken off ({@code X-Forwarded-Prefix}).
 * Inside, the portal always stands at the root.
 */
@Component
class Mount {

	private static final String FORWARDED_PREFIX = "X-Forwarded-Prefix";

	private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]{1,60}){1,5}/?");

	private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

	/** Names by which this machine calls itself. */
	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");

	private final @Nullable String origin;

	private final String prefix;

	Mount(SiteProperties properties) {
		URI base = properties.baseUrl();
		String path = (base != null && base.getPath() != null) ? base.getPath().replaceFirst("/+$", "") : "";
		this.prefix = path;
		this.origin = (base != null) ? base.toString().replaceFirst("/+$", "") : null;
	}

	/** The path of a request as the portal maps it. */
	static String path(HttpServletRequest request) {
		String context = request.getContextPath();
		String uri = request.getRequestURI();
		if (context.isEmpty()) {
			return uri;
		}
		return (uri.length() > context.length()) ? uri.substring(context.length()) : "/";
	}

	/** What every path of the portal begins with on the web; nearly always nothing. */
	String prefix(HttpServletRequest request) {
		if (!this.prefix.isEmpty()) {
			return this.prefix;
		}
		String context = request.getServletContext().getContextPath();
		// set by the server where the next hop is a proxy that it trusts
		if (Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE))) {
			String forwarded = request.getHeader(FORWARDED_PREFIX);
			if (forwarded != null && PREFIX.matcher(forwarded).matches()) {
				return forwarded.replaceFirst("/$", "") + context;
			}
		}
		return context;
	}

	/** The origin of absolute addresses with the prefix, without a slash at its end. */
	String origin(HttpServletRequest request) {
		if (this.origin != null) {
			return this.prefix.isEmpty() ? this.origin + request.getServletContext().getContextPath() : this.origin;
		}
		int port = request.getServerPort();
		boolean usual = port == (request.isSecure() ? 443 : 80);
		return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port) + prefix(request);
	}

	/** Whether what a request says of the host may stand in an answer. */
	static boolean plausible(HttpServletRequest request) {
		String host = request.getServerName();
		return host != null && HOST.matcher(host).matches();
	}

	/**
	 * Whether an answer may be kept for others: its addresses hang on nothing that a
	 * client can choose.
	 */
	boolean fixed(HttpServletRequest request) {
		if (this.origin != null) {
			return true;
		}
		return LOOPBACK.contains(request.getServerName()) && request.getServerPort() == request.getLocalPort()
				&& request.getHeader(FORWARDED_PREFIX) == null;
	}

	/** Sends redirects and links of headers below the prefix. */
	HttpServletResponse placed(HttpServletRequest request, HttpServletResponse response) {
		String prefix = prefix(request);
		return prefix.isEmpty() ? response : new Placed(response, prefix);
	}

	private static final class Placed extends HttpServletResponseWrapper {

		private static final List<String> OWN = List.of("/", "</");

		private final String prefix;

		Placed(HttpServletResponse response, String prefix) {
			super(response);
			this.prefix = prefix;
		}

		@Override
		public void setHeader(String name, @Nullable String value) {
			super.setHeader(name, placed(name, value));
		}

		@Override
		public void addHeader(String name, @Nullable String value) {
			super.addHeader(name, placed(name, value));
		}

		@Override
		public void sendRedirect(String location) throws java.io.IOException {
			super.sendRedirect(String.valueOf(placed(HttpHeaders.LOCATION, location)));
		}

		private @Nullable String placed(String name, @Nullable String value) {
			boolean named = HttpHeaders.LOCATION.equalsIgnoreCase(name) || HttpHeaders.LINK.equalsIgnoreCase(name);
			if (value == null || !named || OWN.stream().noneMatch(value::startsWith)) {
				return value;
			}
			return value.startsWith("<") ? "<" + this.prefix + value.substring(1) : this.prefix + value;
		}

	}

}
