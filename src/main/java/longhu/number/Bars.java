package longhu.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import longhu.catalog.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * How long the bar of a figure is beside the largest of the same measure and unit.
 * Measures of different things (counts, shares, prices) are not compared, nor are
 * currencies.
 */
class Bars {

	private static final Set<String> COMPARABLE = Set.of("valuation", "funding-round", "funding-total", "revenue",
			"net-loss", "listing-proceeds", "parameters", "users", "employees", "downloads", "investment");

	private static final int WIDTH = 100;

	/** The largest of each measure and unit that has at least two figures. */
	private final Map<String, BigDecimal> largest;

	Bars(List<Numbers.Shown> numbers) {
		this.largest = numbers.stream()
			.filter((number) -> COMPARABLE.contains(number.type()) && number.amount().signum() > 0)
			.collect(Collectors.groupingBy(Bars::scale, Collectors.mapping(Numbers.Shown::amount, Collectors.toList())))
			.entrySet()
			.stream()
			.filter((scale) -> scale.getValue().size() > 1)
			.collect(Collectors.toMap(Map.Entry::getKey,
					(scale) -> scale.getValue().stream().reduce(BigDecimal.ZERO, BigDecimal::max)));
	}

	private static String scale(Numbers.Shown number) {
		return number.type() + "/" + number.unit();
	}

	/**
	 * Of a hundred, at least one so that it can be seen; null if there is nothing to
	 * compare.
	 */
	public @Nullable Integer of(Numbers.Shown number) {
		BigDecimal most = this.largest.get(scale(number));
		if (most == null || number.amount().signum() <= 0) {
			return null;
		}
		return Math.max(1, (int) Math.round(number.amount().doubleValue() / most.doubleValue() * WIDTH));
	}

}
