package longhu.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import longhu.catalog.Mistake.Offer;

/**
 * Reads from an address what a list is narrowed to, the same way for its page and its
 * other forms. What there is not is a {@link Mistake} that offers what there is.
 */
public final class ListFilter {

	/** No text that is looked for is longer. */
	private static final int LONGEST = 200;

	private ListFilter() {
	}

	/**
	 * The values of a parameter, given several times or with commas between.
	 * @param known the values that there are
	 * @param offer names a value, given its address
	 * @param wrong the message that says that there is no such value
	 */
	public static Set<String> values(Address address, String parameter, Collection<String> known,
			BiFunction<String, String, Offer> offer, String wrong) {
		Set<String> values = address.values(parameter);
		if (!known.containsAll(values)) {
			throw Mistake.value(Stream
				.concat(Stream.of(Offer.of(address.path(), "timeline.all")),
						known.stream()
							.map((value) -> offer.apply(address.path() + "?" + parameter + "=" + value, value)))
				.toList(), wrong);
		}
		return values;
	}

	/** A text that is looked for, or an empty one. */
	public static String text(Address address, String parameter) {
		String text = String.join(" ", address.query().getOrDefault(parameter, List.of())).strip();
		if (text.length() > LONGEST) {
			throw Mistake.value(List.of(Offer.of(address.path(), "timeline.all")), "list.wrong.text");
		}
		return text;
	}

}
