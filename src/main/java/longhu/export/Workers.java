package longhu.export;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A few threads for work that makes more work; the first failure ends it all.
 */
final class Workers {

	/** Each waits half of its time for the portal to answer. */
	private final ExecutorService threads = Executors
		.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors());

	/** What waits or is under way, and one for whoever waits for the end. */
	private final AtomicLong open = new AtomicLong(1);

	private final CompletableFuture<Void> done = new CompletableFuture<>();

	/** Work that reads and writes. */
	interface Work {

		void run() throws IOException;

	}

	void add(String name, Work work) {
		this.open.incrementAndGet();
		this.threads.execute(() -> {
			try {
				if (!this.done.isDone()) {
					work.run();
				}
			}
			catch (IOException | RuntimeException ex) {
				this.done.completeExceptionally(new IOException(name + " cannot be written: " + ex.getMessage(), ex));
			}
			finally {
				close();
			}
		});
	}

	private void close() {
		if (this.open.decrementAndGet() == 0) {
			this.done.complete(null);
		}
	}

	/** Waits for the last of it. */
	void finish() throws IOException {
		close();
		try {
			this.done.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof IOException cause) ? cause : new IOException(ex);
		}
		finally {
			this.threads.shutdown();
		}
	}

}
