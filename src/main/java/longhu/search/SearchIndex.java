package longhu.search;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import longhu.catalog.ContentChanged;
import longhu.catalog.Terms;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The index in use: built at the start and again when the content has changed, beside the
 * one that answers until the new one is whole. One on a cluster is tried for until the
 * cluster answers.
 */
@Component
class SearchIndex implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

	private static final int RETRY_SECONDS = 2;

	private static final String COME_BACK_SECONDS = "5";

	private final Indexer indexer;

	private final Terms terms;

	private final FacetLabels labels;

	private final SearchProperties properties;

	/** Held for reading while a question is answered. */
	private final ReadWriteLock lock = new ReentrantReadWriteLock();

	private final ExecutorService builder = Executors
		.newSingleThreadExecutor((work) -> new Thread(work, "search-index"));

	private final Executor later = CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS, this.builder);

	private volatile @Nullable IndexSnapshot current;

	/** The last that was asked to be built, done when it answers. */
	private @Nullable CompletableFuture<IndexSnapshot> next;

	/** Whether the last attempt failed, so that it is told once. */
	private volatile boolean missed;

	SearchIndex(Indexer indexer, Terms terms, FacetLabels labels, SearchProperties properties) {
		this.indexer = indexer;
		this.terms = terms;
		this.labels = labels;
		this.properties = properties;
	}

	/**
	 * Answers a question from the index of one edition.
	 * @throws ErrorResponseException 503 with {@code Retry-After} while the cluster is
	 * away, or the index on it is not whole yet
	 */
	<T> T read(Function<IndexSnapshot, T> answer) {
		if (this.current == null) {
			await();
		}
		this.lock.readLock().lock();
		try {
			return answer.apply(Objects.requireNonNull(this.current));
		}
		catch (SearchException ex) {
			if (!this.indexer.cluster()) {
				throw ex;
			}
			log.debug("the cluster did not answer", ex);
			check();
			throw unavailable();
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	/** An index in the process is awaited; one on a cluster as long as any question. */
	private void await() {
		CompletableFuture<IndexSnapshot> building = check();
		try {
			long patience = this.indexer.cluster() ? this.properties.searchTime().toMillis() : Long.MAX_VALUE;
			building.get(patience, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw unavailable();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException("the index could not be built", ex);
		}
	}

	private static ErrorResponseException unavailable() {
		ErrorResponseException later = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
		later.getHeaders().set(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
		notKept();
		return later;
	}

	/**
	 * The answer that is being made lacks what time or the cluster cut short: it must not
	 * be kept, as whole ones are, until the next edition.
	 */
	static void notKept() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
				&& current.getResponse() != null) {
			current.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

	/**
	 * Has the index built, or checked to be whole, unless that is under way.
	 */
	private synchronized CompletableFuture<IndexSnapshot> check() {
		return (this.next != null && !this.next.isDone()) ? this.next : build();
	}

	@EventListener
	void rebuild(ContentChanged change) {
		if (change.errors() == null) {
			CompletableFuture<IndexSnapshot> fresh = build();
			if (!this.indexer.cluster()) {
				fresh.join();
			}
		}
	}

	private synchronized CompletableFuture<IndexSnapshot> build() {
		CompletableFuture<IndexSnapshot> fresh = new CompletableFuture<>();
		this.next = fresh;
		this.builder.execute(() -> attempt(fresh));
		return fresh;
	}

	private void attempt(CompletableFuture<IndexSnapshot> fresh) {
		try {
			IndexSnapshot whole = new IndexSnapshot(this.indexer.index(), new Synonyms(this.terms.all()),
					this.labels.read());
			this.lock.writeLock().lock();
			IndexSnapshot old = this.current;
			this.current = whole;
			this.lock.writeLock().unlock();
			this.missed = false;
			fresh.complete(whole);
			if (old != null) {
				old.mapping().close();
			}
		}
		catch (RuntimeException ex) {
			if (this.indexer.cluster() && !this.builder.isShutdown()) {
				log.atLevel(this.missed ? Level.DEBUG : Level.WARN)
					.log("no index on the cluster yet: {}", NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
				this.missed = true;
				this.later.execute(() -> attempt(fresh));
			}
			else {
				fresh.completeExceptionally(ex);
			}
		}
	}

	/** Of a start that failed there may be none, and none is to be built now. */
	@Override
	public void destroy() {
		this.builder.shutdownNow();
		IndexSnapshot last = this.current;
		if (last != null) {
			last.mapping().close();
		}
	}

}
