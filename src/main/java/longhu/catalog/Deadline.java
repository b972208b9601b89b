package longhu.catalog;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Until when the work of this thread for one request may last. Who does long work looks
 * at it on the way; without one, as in a test or at the start, work may last.
 */
public final class Deadline {

	private static final ThreadLocal<@Nullable Long> END = new ThreadLocal<>();

	private Deadline() {
	}

	/** Thrown where the time is up; the answer is 503. */
	public static final class PassedException extends RuntimeException {

		PassedException() {
			super("the work took too long", null, false, false);
		}

	}

	/** Sets the deadline of this thread. */
	public static void in(Duration time) {
		END.set(System.nanoTime() + time.toNanos());
	}

	/** Takes it away. */
	public static void none() {
		END.remove();
	}

	/**
	 * Looks at it.
	 * @throws PassedException if it has passed
	 */
	public static void look() {
		Long end = END.get();
		if (end != null && System.nanoTime() - end > 0) {
			throw new PassedException();
		}
	}

}
