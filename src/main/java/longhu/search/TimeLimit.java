package longhu.search;

import java.time.Duration;

/**
 * When all that one question asks of the index has to be answered.
 */
final class TimeLimit {

	/** As {@link System#nanoTime()} counts. */
	private final long nanos;

	private volatile boolean cut;

	private TimeLimit(long nanos) {
		this.nanos = nanos;
	}

	static TimeLimit in(Duration time) {
		return new TimeLimit(System.nanoTime() + time.toNanos());
	}

	/** Milliseconds, never fewer than one. */
	long left() {
		return Math.max(1, (this.nanos - System.nanoTime()) / 1_000_000);
	}

	/**
	 * An engine broke off: its clock is coarser than this one, and may be a little fast.
	 */
	void cut() {
		this.cut = true;
	}

	/** Whether the time is up, or something was left out for lack of it. */
	boolean over() {
		return this.cut || System.nanoTime() - this.nanos >= 0;
	}

}
