package longhu.site;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forgives upper case, a slash at the end, {@code ;parameters} and {@code .html}: one
 * address for each page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TidyAddress extends OncePerRequestFilter {

	/** What the server can send back in a header, with room for the others. */
	private static final int LONGEST = 4_000;

	/** Of a part of a path; Spring finds the page without them, pages do not. */
	private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

	/** The case of a name may matter to those who read it, and that of a file does. */
	private static final Pattern NAME = Pattern.compile("(?i)(/en|/zh-hans)?/(?:find/.*|data/.+)");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = request.getRequestURI();
		if (malformed(request)) {
			request.setAttribute(Problems.DETAIL,
					"The parameters are malformed: after a % two hexadecimal digits, " + "and together UTF-8.");
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		String tidy = tidy(address);
		if (tidy.equals(address)) {
			chain.doFilter(request, response);
			return;
		}
		String query = request.getQueryString();
		if (tidy.length() + ((query != null) ? query.length() : 0) > LONGEST) {
			response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
			return;
		}
		// a form that is sent on stays a form
		boolean reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
		response.setStatus((reading ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.PERMANENT_REDIRECT).value());
		response.setHeader(HttpHeaders.LOCATION, (query != null) ? tidy + "?" + query : tidy);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/assets/");
	}

	/** The server reads parameters when they are first asked for, and throws then. */
	private static boolean malformed(HttpServletRequest request) {
		try {
			request.getParameterMap();
			return false;
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

	private static String tidy(String address) {
		String tidy = PARAMETERS.matcher(address).replaceAll("");
		// "//host" in Location would lead away from this site
		while (tidy.startsWith("//")) {
			tidy = tidy.substring(1);
		}
		while (tidy.endsWith("/") && tidy.length() > 1 && !tidy.equals("/en/") && !tidy.equals("/zh-hans/")) {
			tidy = tidy.substring(0, tidy.length() - 1);
		}
		if (tidy.equals("/en") || tidy.equals("/zh-hans")) {
			tidy = tidy + "/";
		}
		if (tidy.endsWith(".html")) {
			tidy = tidy.substring(0, tidy.length() - ".html".length());
		}
		boolean name = NAME.matcher(tidy).matches() || tidy.contains("%");
		return name ? tidy : tidy.toLowerCase(Locale.ROOT);
	}

}
