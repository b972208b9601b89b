package longhu.site;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

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
 * back. A network of IPv6 that holds many clients may make eight times as many. Assets
 * are not counted, nor is this machine.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RateLimit extends OncePerRequestFilter {

	/** More clients than this at a time, and the longest quiet ones are forgotten. */
	private static final int CLIENTS = 100_000;

	private static final int CLIENTS_OF_A_SITE = 8;

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
		return this.perMinute == 0 || Mount.path(request).startsWith(AddressFilter.ASSETS) || Clients.local(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String client = Clients.of(request);
		String site = Clients.site(request);
		long wait = consume(client, this.perMinute);
		if (wait == 0 && !site.equals(client)) {
			wait = consume(site, this.perMinute * CLIENTS_OF_A_SITE);
		}
		if (wait == 0) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TimeUnit.NANOSECONDS.toSeconds(wait) + 1));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	/** Nanoseconds to wait, 0 if the request may pass. */
	private long consume(String client, int perMinute) {
		ConsumptionProbe probe = this.buckets
			.get(client,
					(network) -> Bucket.builder()
						.addLimit((limit) -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
						.build())
			.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
	}

}
