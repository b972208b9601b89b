package longhu.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Address;
import longhu.catalog.ContentChanged;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps whole answers: pages, documents, lists, cards, feeds. An answer is a value of the
 * origin, the language, the path, the media type and the parameters that are known at the
 * address, for as long as the content stays the same. It is made once, however many ask
 * for it at the same time. Answers to questions have room of their own, so that made-up
 * ones push out no page.
 *
 * <p>
 * Nothing is kept whose addresses hang on what a client says of the host; such answers
 * and those that are no 200 are made each time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class ResponseCache extends OncePerRequestFilter implements MeterBinder {

	/** How long one waits for an answer that another is making. */
	private static final long PATIENCE_SECONDS = 20;

	private static final String FRESH = "public, no-cache";

	private static final String VARY = "Accept, Accept-Encoding";

	private final @Nullable AsyncCache<Key, CachedResponse> pages;

	private final @Nullable AsyncCache<Key, CachedResponse> queries;

	private final CurrentEdition edition;

	private final Mount mount;

	private final PageLinks links;

	ResponseCache(SiteProperties properties, CurrentEdition edition, Mount mount, PageLinks links) {
		this.pages = region(properties.cache().pages());
		this.queries = region(properties.cache().queries());
		this.edition = edition;
		this.mount = mount;
		this.links = links;
	}

	/**
	 * What an answer is a value of, besides the content.
	 *
	 * @param origin with the prefix of all paths
	 * @param type the media type without parameters
	 * @param question the known parameters, see {@link Address#question()}
	 */
	private record Key(String origin, Language language, String path, String type, String question) {

		int weight() {
			return 200 + 2 * (this.origin.length() + this.path.length() + this.question.length());
		}

	}

	private static @Nullable AsyncCache<Key, CachedResponse> region(DataSize size) {
		return (size.toBytes() == 0) ? null
				: Caffeine.newBuilder()
					.maximumWeight(size.toBytes())
					.weigher((Key key, CachedResponse answer) -> key.weight() + answer.weight())
					.recordStats()
					.buildAsync();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		boolean reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
		String path = Mount.path(request);
		return !reading || path.startsWith(AddressFilter.ASSETS) || path.startsWith("/data/");
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterNestedErrorDispatch(HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		page(request, response, chain);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = AddressFilter.type(request);
		if (request.getDispatcherType() != DispatcherType.REQUEST) {
			page(request, response, chain);
			return;
		}
		Address address = AddressFilter.of(request);
		AsyncCache<Key, CachedResponse> region = address.query().isEmpty() ? this.pages : this.queries;
		if (type == null || region == null || this.edition.errors() != null || !this.mount.fixed(request)) {
			CachedResponse answer = made(request, response, chain, false);
			if (answer != null) {
				answer.write(request, response);
			}
			return;
		}
		Key key = new Key(this.mount.origin(request), address.language(), address.path(), type, address.question());
		CompletableFuture<CachedResponse> mine = new CompletableFuture<>();
		CompletableFuture<CachedResponse> theirs = region.asMap().putIfAbsent(key, mine);
		CachedResponse answer = null;
		if (theirs == null) {
			try {
				answer = made(request, response, chain, true);
			}
			finally {
				// without an answer the place falls free, and who waits makes his own
				mine.complete((answer != null && answer.keepable()) ? answer : null);
			}
		}
		else {
			answer = known(theirs);
			answer = (answer != null) ? answer : made(request, response, chain, false);
		}
		if (answer != null) {
			answer.write(request, response);
		}
	}

	private static @Nullable CachedResponse known(CompletableFuture<CachedResponse> theirs) {
		try {
			return theirs.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		catch (ExecutionException | TimeoutException ex) {
			return null;
		}
	}

	/**
	 * Has the answer made.
	 * @param best whether it is worth the most that can be done to make it small
	 * @return a good answer, or null if another was sent
	 */
	private @Nullable CachedResponse made(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			boolean best) throws ServletException, IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, FRESH);
		response.setHeader(HttpHeaders.VARY, VARY);
		ContentCachingResponseWrapper buffer = new ContentCachingResponseWrapper(response);
		chain.doFilter(new Got(request), buffer);
		if (request.isAsyncStarted() || response.isCommitted()) {
			return null;
		}
		if (buffer.getStatus() != HttpServletResponse.SC_OK) {
			if (buffer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
				response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			}
			buffer.copyBodyToResponse();
			return null;
		}
		byte[] body = buffer.getContentAsByteArray();
		String type = Objects.requireNonNullElse(buffer.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
		if (type.startsWith(MediaType.TEXT_HTML_VALUE)) {
			response.setHeader(HttpHeaders.CONTENT_LANGUAGE, AddressFilter.of(request).language().htmlTag());
			body = this.links.placed(new String(body, StandardCharsets.UTF_8), request)
				.getBytes(StandardCharsets.UTF_8);
		}
		return CachedResponse.of(response, type, body, best);
	}

	/** A page that says what is wrong: as it is, but for its links. */
	private void page(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper buffer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, buffer);
		String type = buffer.getContentType();
		if (type != null && type.startsWith(MediaType.TEXT_HTML_VALUE)) {
			String html = this.links.placed(new String(buffer.getContentAsByteArray(), StandardCharsets.UTF_8),
					request);
			buffer.resetBuffer();
			buffer.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
		}
		buffer.copyBodyToResponse();
	}

	/** After all others have forgotten what they knew. */
	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void empty(ContentChanged change) {
		for (AsyncCache<Key, CachedResponse> region : regions()) {
			region.synchronous().invalidateAll();
		}
	}

	private List<AsyncCache<Key, CachedResponse>> regions() {
		return java.util.stream.Stream.of(this.pages, this.queries).filter(Objects::nonNull).toList();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		bind(registry, "pages", this.pages);
		bind(registry, "queries", this.queries);
	}

	private static void bind(MeterRegistry registry, String name, @Nullable AsyncCache<Key, CachedResponse> region) {
		if (region != null) {
			CaffeineCacheMetrics.monitor(registry, region, name);
			Gauge.builder("longhu.cache.bytes", region, ResponseCache::bytes)
				.tag("region", name)
				.baseUnit("bytes")
				.register(registry);
		}
	}

	private static double bytes(AsyncCache<Key, CachedResponse> region) {
		return region.synchronous().policy().eviction().map((eviction) -> eviction.weightedSize().orElse(0)).orElse(0L);
	}

	/** What is asked for its head only is made whole, so that it can be kept. */
	private static final class Got extends HttpServletRequestWrapper {

		Got(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return HttpMethod.GET.name();
		}

	}

}
