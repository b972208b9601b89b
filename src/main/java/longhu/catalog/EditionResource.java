package longhu.catalog;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is costly to make from the content: made once for each edition, when it
 * is first asked for, by one thread however many ask. A few wait for it, the others are
 * told to come back.
 *
 * @param <T> what is made; closed when the content changes
 */
public final class EditionResource<T extends AutoCloseable> implements AutoCloseable {

	/** More who wait would take the threads of the server from everybody else. */
	private static final int MOST_WAITING = 8;

	/** What failed is not tried again for each who asks. */
	private static final Duration REST = Duration.ofSeconds(30);

	private static final Logger log = LoggerFactory.getLogger(EditionResource.class);

	private final String name;

	private final Callable<T> maker;

	private final Semaphore places = new Semaphore(MOST_WAITING);

	private @Nullable CompletableFuture<T> making;

	private volatile long failed;

	/**
	 * Makes nothing yet.
	 * @param name of the thread that makes it
	 */
	public EditionResource(String name, Callable<T> maker) {
		this.name = name;
		this.maker = maker;
	}

	/**
	 * What was made for this edition.
	 * @param patience how long one waits for it
	 * @return it, or empty if it is still being made, or could not be made a short while
	 * ago
	 */
	public Optional<T> get(Duration patience) {
		CompletableFuture<T> asked = current();
		if (!asked.isDone() && !this.places.tryAcquire()) {
			return Optional.empty();
		}
		boolean waiting = !asked.isDone();
		try {
			T made = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			// what is of the content before is closed by now
			return standing(asked) ? Optional.of(made) : Optional.empty();
		}
		catch (TimeoutException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			return Optional.empty();
		}
		finally {
			if (waiting) {
				this.places.release();
			}
		}
	}

	private synchronized CompletableFuture<T> current() {
		CompletableFuture<T> known = this.making;
		if (known == null || known.isCompletedExceptionally() && System.nanoTime() - this.failed > REST.toNanos()) {
			known = new CompletableFuture<>();
			this.making = known;
			CompletableFuture<T> started = known;
			Thread thread = new Thread(() -> make(started), this.name);
			thread.setDaemon(true);
			thread.start();
		}
		return known;
	}

	private synchronized boolean standing(CompletableFuture<T> asked) {
		return this.making == asked;
	}

	private void make(CompletableFuture<T> asked) {
		try {
			T made = this.maker.call();
			asked.complete(made);
			synchronized (this) {
				if (this.making != asked) {
					close(made);
				}
			}
		}
		catch (Throwable ex) {
			log.error("{} cannot be made: {}", this.name, ex.toString());
			this.failed = System.nanoTime();
			asked.completeExceptionally(ex);
		}
	}

	/** Lets go of what was made: the content has changed. */
	@Override
	public synchronized void close() {
		CompletableFuture<T> old = this.making;
		this.making = null;
		if (old != null && old.isDone() && !old.isCompletedExceptionally()) {
			close(old.join());
		}
	}

	private static void close(AutoCloseable made) {
		try {
			made.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
