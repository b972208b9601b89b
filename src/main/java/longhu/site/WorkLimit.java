package longhu.site;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shares the processors: of answers to questions (a query or a body), which are not kept
 * yet and may cost anything, only a few are made at a time, and for one client only on
 * half of the processors; the next wait a little, and who comes when too many wait is
 * told to come back. Each has a deadline, and each client a budget of processor time:
 * what its questions cost, not how many they are. The limits on work at a time hold for
 * this machine, too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 35)
class WorkLimit extends OncePerRequestFilter implements MeterBinder {

	/**
	 * Half of the processors at a time for one client, and how many more of its requests
	 * may wait.
	 */
	private static final int OF_ONE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

	private static final int WAITING_OF_ONE = 40;

	private static final long PATIENCE_SECONDS = 3;

	private static final Duration LONGEST = Duration.ofSeconds(10);

	/** One client may use one processor all the time, and no more. */
	private static final long MILLIS_A_MINUTE = 60_000;

	private static final int CLIENTS = 100_000;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private final int most = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

	private final Semaphore places = new Semaphore(this.most, true);

	private final Map<String, Share> shares = new ConcurrentHashMap<>();

	private final Cache<String, Bucket> budgets = Caffeine.newBuilder()
		.maximumSize(CLIENTS)
		.expireAfterAccess(Duration.ofMinutes(2))
		.build();

	/** What one client has under way. */
	private static final class Share {

		private final Semaphore places = new Semaphore(OF_ONE, true);

		private int requests;

	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) && AddressFilter.of(request).query().isEmpty();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String client = Clients.of(request);
		Bucket budget = Clients.local(request) ? null : this.budgets.get(client, (key) -> full());
		if (budget != null && budget.getAvailableTokens() <= 0) {
			refuse(HttpStatus.TOO_MANY_REQUESTS, response);
			return;
		}
		Share share = enter(client);
		if (share == null) {
			refuse(HttpStatus.TOO_MANY_REQUESTS, response);
			return;
		}
		try {
			if (!wait(share.places)) {
				refuse(HttpStatus.TOO_MANY_REQUESTS, response);
				return;
			}
			try {
				work(request, response, chain, budget);
			}
			finally {
				share.places.release();
			}
		}
		finally {
			leave(client, share);
		}
	}

	private void work(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			@Nullable Bucket budget) throws ServletException, IOException {
		if (!wait(this.places)) {
			refuse(HttpStatus.SERVICE_UNAVAILABLE, response);
			return;
		}
		long before = this.threads.getCurrentThreadCpuTime();
		Deadline.in(LONGEST);
		try {
			chain.doFilter(request, response);
		}
		finally {
			Deadline.none();
			this.places.release();
			if (budget != null) {
				budget.consumeIgnoringRateLimits(
						1 + TimeUnit.NANOSECONDS.toMillis(this.threads.getCurrentThreadCpuTime() - before));
			}
		}
	}

	private static Bucket full() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(MILLIS_A_MINUTE).refillGreedy(MILLIS_A_MINUTE, Duration.ofMinutes(1)))
			.build();
	}

	private @Nullable Share enter(String client) {
		Share share = this.shares.compute(client, (key, known) -> {
			Share one = (known != null) ? known : new Share();
			one.requests++;
			return one;
		});
		if (share.requests > OF_ONE + WAITING_OF_ONE) {
			leave(client, share);
			return null;
		}
		return share;
	}

	private void leave(String client, Share share) {
		this.shares.computeIfPresent(client, (key, known) -> (--share.requests > 0) ? known : null);
	}

	private static boolean wait(Semaphore places) {
		try {
			return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static void refuse(HttpStatus status, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE_SECONDS));
		response.sendError(status.value());
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("longhu.work.running", this.places, (places) -> this.most - places.availablePermits())
			.description("answers to questions being made")
			.register(registry);
		Gauge.builder("longhu.work.waiting", this.places, Semaphore::getQueueLength)
			.description("requests that wait to be answered")
			.register(registry);
	}

}
