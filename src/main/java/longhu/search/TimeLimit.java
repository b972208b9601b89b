package longhu.search;

import java.time.Duration;

/**
 * When all that one question asks of the index has to be answered.
 *
 * @param nanos as {@link System#nanoTime()} counts
 */
record TimeLimit(long nanos) {

	static TimeLimit in(Duration time) {
		return new TimeLimit(System.nanoTime() + time.toNanos());
	}

	/**
	 * Milliseconds, never fewer than one, rounded up: what is cut then was cut after the
	 * end, and {@link #over()} says so.
	 */
	long left() {
		return Math.max(1, (this.nanos - System.nanoTime() + 999_999) / 1_000_000);
	}

	boolean over() {
		return System.nanoTime() - this.nanos >= 0;
	}

}
