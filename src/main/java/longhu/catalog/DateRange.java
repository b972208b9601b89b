package longhu.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import longhu.catalog.Mistake.Offer;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that a list is narrowed to, {@code ?from=2015&to=2022}; months and
 * days do as well.
 *
 * @param first as in the address, or an empty text
 * @param last as in the address, or an empty text
 * @param from first day, or null for no bound
 * @param to last day, or null for no bound
 */
public record DateRange(String first, String last, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** Without bounds. */
	public static final DateRange ALL = new DateRange("", "", null, null);

	public static final Set<String> PARAMETERS = Set.of("from", "to");

	/**
	 * Reads the range that an address asks for.
	 * @throws Mistake if an end is no date, or the last comes before the first
	 */
	public static DateRange of(Address address) {
		String first = text(address, "from");
		String last = text(address, "to");
		try {
			LocalDate from = first.isEmpty() ? null : DateSpan.of(first).from();
			LocalDate to = last.isEmpty() ? null : DateSpan.of(last).to();
			if (from == null || to == null || !from.isAfter(to)) {
				return new DateRange(first, last, from, to);
			}
		}
		catch (DateTimeException ex) {
			throw wrong(address, "list.wrong.date");
		}
		throw wrong(address, "list.wrong.range");
	}

	private static String text(Address address, String parameter) {
		List<String> given = address.query().getOrDefault(parameter, List.of());
		String text = String.join(",", given).strip();
		if (!text.matches("[-0-9]*")) {
			throw wrong(address, "list.wrong.date");
		}
		return text;
	}

	private static Mistake wrong(Address address, String message) {
		return Mistake.value(List.of(Offer.of(address.path(), "timeline.all"),
				Offer.of(address.path() + "?from=2015&to=2022", "list.range", "2015", "2022")), message);
	}

	/** Whether anything is asked for. */
	public boolean any() {
		return this.from != null || this.to != null;
	}

	/** Whether a date lies in it, at least in part; without a range everything does. */
	public boolean holds(@Nullable DateSpan date) {
		if (!any()) {
			return true;
		}
		return date != null && (this.to == null || date.from() == null || !date.from().isAfter(this.to))
				&& (this.from == null || date.to() == null || !date.to().isBefore(this.from));
	}

}
