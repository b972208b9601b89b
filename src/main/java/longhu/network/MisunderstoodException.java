package longhu.network;

import java.util.List;

/**
 * A question that cannot be answered, and what may have been meant. Nothing of the
 * question is repeated.
 */
class MisunderstoodException extends RuntimeException {

	private final String code;

	private final List<Offer> offers;

	/**
	 * Says what is wrong.
	 * @param code the end of the key of the message {@code network.wrong.…}
	 */
	MisunderstoodException(String code, List<Offer> offers) {
		super(code, null, false, false);
		this.code = code;
		this.offers = offers;
	}

	/**
	 * What may have been meant.
	 *
	 * @param address without language prefix
	 */
	record Offer(String address, String title) {
	}

	String code() {
		return this.code;
	}

	List<Offer> offers() {
		return this.offers;
	}

}
