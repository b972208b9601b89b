package longhu.mcp;

import longhu.catalog.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * The years that are asked for, open at both ends where none is given.
 */
record Years(int from, int to) {

	private static final int LAST = 9999;

	static Years of(Arguments arguments) {
		Years years = new Years(arguments.number("from", 0), arguments.number("to", LAST));
		if (years.from > years.to) {
			throw new Unanswered("'from' is %d, which is after 'to', %d.".formatted(years.from, years.to));
		}
		return years;
	}

	/** What has no date is held only where no year is asked for. */
	boolean hold(@Nullable DateSpan date) {
		if (date == null) {
			return this.from == 0 && this.to == LAST;
		}
		return (date.to() == null || date.to().getYear() >= this.from)
				&& (date.from() == null || date.from().getYear() <= this.to);
	}

}
