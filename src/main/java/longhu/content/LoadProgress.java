package longhu.content;

import java.io.Console;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says how far a long load is: on a terminal in a line that moves, elsewhere in a line
 * now and then.
 */
final class LoadProgress implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(LoadProgress.class);

	private static final long LINE_EVERY = Duration.ofSeconds(10).toNanos();

	private static final long MOVE_EVERY = Duration.ofMillis(500).toNanos();

	private final int all;

	/** The terminal, or null if the output goes elsewhere. */
	private final @Nullable Console terminal = System.console();

	private int done;

	private boolean moved;

	private long said = System.nanoTime();

	LoadProgress(int all) {
		this.all = all;
	}

	/** Counts one more, and says how many there are. */
	int next() {
		this.done++;
		long now = System.nanoTime();
		if (now - this.said > ((this.terminal != null) ? MOVE_EVERY : LINE_EVERY)) {
			this.said = now;
			if (this.terminal != null) {
				this.terminal.printf("\rloading %,d of %,d entries", this.done, this.all);
				this.terminal.flush();
				this.moved = true;
			}
			else {
				log.info("loading {} of {} entries", this.done, this.all);
			}
		}
		return this.done;
	}

	@Override
	public void close() {
		if (this.terminal != null && this.moved) {
			this.terminal.printf("\r%40s\r", "");
			this.terminal.flush();
		}
	}

}
