package longhu.entry;

import java.util.Locale;

/**
 * How an entry stood at a time, in the order in which an index shows them.
 */
enum Lifecycle {

	/** A policy that has taken effect. */
	IN_FORCE,
	/** A policy that is out; its coming into force is later, or not dated. */
	ISSUED,
	/** Founded, released, begun, born. */
	HERE,
	/** An event that has taken place. */
	HELD,
	/** A person who was born. */
	ALIVE,
	/** The dates are not exact enough to tell. */
	PERHAPS,
	/** Nothing is dated. */
	UNDATED,
	/** It is over. */
	OVER,
	/** A person who had died. */
	DEAD,
	/** It had not come yet. */
	NOT_YET;

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether it is put aside, behind what was there. */
	public boolean folded() {
		return this == OVER || this == DEAD || this == NOT_YET;
	}

}
