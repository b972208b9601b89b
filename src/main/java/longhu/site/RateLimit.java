package longhu.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests a minute one client may make: so many at once, and then as they come
 * back. Assets are not counted, nor is this machine. A client is an address, or the
 * network of an IPv6 address; behind a proxy {@code server.forward-headers-strategy} says
 * whose.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RateLimit extends OncePerRequestFilter {

	/** More clients than this at a time, and the longest quiet ones are forgotten. */
	private static final int CLIENTS = 100_000;

	private static final Pattern LOCAL = Pattern.compile("127\\.|(?:0:){7}1$|::1$");

	private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F.:]+");

	private final int perMinute;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(CLIENTS)
		.expireAfterAccess(Duration.ofMinutes(2))
		.build();

	RateLimit(SiteProperties properties) {
		this.perMinute = properties.rateLimit();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.perMinute == 0 || Mount.path(request).startsWith(AddressFilter.ASSETS);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String client = request.getRemoteAddr();
		if (LOCAL.matcher(client).lookingAt()) {
			chain.doFilter(request, response);
			return;
		}
		ConsumptionProbe probe = this.buckets.get(network(client), (network) -> full()).tryConsumeAndReturnRemaining(1);
		if (probe.isConsumed()) {
			chain.doFilter(request, response);
			return;
		}
		long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	private Bucket full() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.perMinute).refillGreedy(this.perMinute, Duration.ofMinutes(1)))
			.build();
	}

	/** An address in digits; a household has 2^64 addresses of IPv6. */
	private static String network(String client) {
		try {
			byte[] bytes = InetAddress.getByName(DIGITS.matcher(client).matches() ? client : "::").getAddress();
			return HexFormat.of().formatHex((bytes.length == 16) ? Arrays.copyOf(bytes, 8) : bytes);
		}
		catch (UnknownHostException ex) {
			return "";
		}
	}

}
