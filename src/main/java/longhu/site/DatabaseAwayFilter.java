package longhu.site;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where an answer needs the database and it is away, says that it is and when to come
 * back.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DatabaseAwayFilter extends OncePerRequestFilter {

	private static final String COME_BACK_SECONDS = "5";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted() || !away(ex)) {
				throw ex;
			}
			response.reset();
			response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
	}

	/** No connection was to be had, or the server ended the one that there was. */
	private static boolean away(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLTransientConnectionException
					|| cause instanceof SQLException sql && (String.valueOf(sql.getSQLState()).matches("08...|57P0.")
							// what the pool says of one that was ended, without a state
							|| "Connection is closed".equals(sql.getMessage()))) {
				return true;
			}
		}
		return false;
	}

}
