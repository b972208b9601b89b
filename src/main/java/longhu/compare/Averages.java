package longhu.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import longhu.catalog.AmountText;
import longhu.catalog.Language;
import longhu.catalog.Numbers;

/**
 * Averages over entries where the numbers allow: of measures that describe an entry as a
 * whole, of each entry's latest figure, in one unit, from two entries on.
 */
class Averages {

	private static final Set<String> ALLOWED = Set.of("valuation", "revenue", "net-loss", "employees", "users",
			"funding-total", "listing-proceeds");

	private static final Set<String> CURRENCIES = Set.of("USD", "CNY", "HKD", "SAR");

	/** More would claim a precision that the figures do not have. */
	private static final MathContext DIGITS = new MathContext(3);

	private final Map<String, List<Numbers.Shown>> byType;

	Averages(List<Numbers.Shown> numbers) {
		this.byType = numbers.stream()
			.filter((number) -> ALLOWED.contains(number.type()))
			.collect(Collectors.groupingBy(Numbers.Shown::type));
	}

	/**
	 * An average.
	 *
	 * @param count over how many entries
	 */
	record Average(BigDecimal amount, String unit, int count) {

		/** The amount as people write it. */
		public String in(String label, Language language) {
			return AmountText.of(this.amount, "about", label, CURRENCIES.contains(this.unit), language);
		}

	}

	/** The average in the unit that most entries have a figure in. */
	Optional<Average> of(String type) {
		return this.byType.getOrDefault(type, List.of())
			.stream()
			.collect(Collectors.groupingBy(Numbers.Shown::unit))
			.values()
			.stream()
			.map(Averages::average)
			.filter((average) -> average.count() > 1)
			.max(Comparator.comparingInt(Average::count).thenComparing(Average::unit));
	}

	private static Average average(List<Numbers.Shown> oneUnit) {
		Comparator<Numbers.Shown> byDate = Comparator.comparing((number) -> String.valueOf(number.asOf()));
		Map<String, Numbers.Shown> latest = oneUnit.stream()
			.filter((number) -> number.asOf() != null)
			.collect(Collectors.toMap(Numbers.Shown::path, (number) -> number, BinaryOperator.maxBy(byDate)));
		BigDecimal sum = latest.values().stream().map(Numbers.Shown::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
		int count = latest.size();
		BigDecimal mean = (count == 0) ? sum : sum.divide(BigDecimal.valueOf(count), DIGITS);
		return new Average(mean, oneUnit.get(0).unit(), count);
	}

}
