package longhu.reconcile;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages of other sites may use the service, as the protocol demands of all of it: also of
 * refusals and of answers to requests that name no origin, which a cache may keep.
 * Spring's own filter leaves these out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class AnyOrigin extends OncePerRequestFilter {

	private static final Pattern SERVICE = Pattern.compile("(?:/en|/zh-hans)?/reconcile(?:/.*)?");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !SERVICE.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		if (!HttpMethod.OPTIONS.matches(request.getMethod())) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, OPTIONS");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
	}

}
