package longhu.catalog;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * That an address asks for what there is not. Whoever throws it says what is wrong and
 * what would be nearest; the answer is a page for people and problem details for
 * machines. Nothing of the request is in it.
 */
public class Mistake extends RuntimeException {

	/** How much may be offered; more is for an index. */
	private static final int MOST = 24;

	private final boolean missing;

	private final MessageSourceResolvable what;

	private final MessageSourceResolvable detail;

	private final List<Offer> offers;

	/**
	 * Something that there is.
	 *
	 * @param path its address without language prefix
	 */
	public record Offer(MessageSourceResolvable label, String path) {

		/** Labelled by a message. */
		public static Offer of(String path, String message, Object... arguments) {
			return new Offer(resolvable(message, arguments), path);
		}

		/** Labelled by words that are in the reader's language. */
		public static Offer titled(String path, String title) {
			return new Offer(new DefaultMessageSourceResolvable(new String[0], title), path);
		}

	}

	private Mistake(boolean missing, MessageSourceResolvable what, MessageSourceResolvable detail, List<Offer> offers) {
		super("what was asked for is not there", null, false, false);
		this.missing = missing;
		this.what = what;
		this.detail = detail;
		this.offers = offers.stream().limit(MOST).toList();
	}

	/** The address is well but for a value that cannot be (400). */
	public static Mistake value(List<Offer> offers, String message, Object... arguments) {
		MessageSourceResolvable what = resolvable(message, arguments);
		return new Mistake(false, what, what, offers);
	}

	/** The same, told to people and to programs in words of their own. */
	static Mistake parameter(List<Offer> offers, MessageSourceResolvable what, MessageSourceResolvable detail) {
		return new Mistake(false, what, detail, offers);
	}

	/** There is no such thing (404). */
	public static Mistake missing(List<Offer> offers, String message, Object... arguments) {
		MessageSourceResolvable what = resolvable(message, arguments);
		return new Mistake(true, what, what, offers);
	}

	/** Whether the thing does not exist; else a value is wrong. */
	public boolean isMissing() {
		return this.missing;
	}

	/** What is wrong, as a message in each language. */
	public MessageSourceResolvable what() {
		return this.what;
	}

	/** The same for programs: which parameter is wrong and what it may be. */
	public MessageSourceResolvable detail() {
		return this.detail;
	}

	public List<Offer> offers() {
		return this.offers;
	}

	private static MessageSourceResolvable resolvable(String message, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { message }, arguments);
	}

}
