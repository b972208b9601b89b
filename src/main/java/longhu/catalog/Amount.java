package longhu.catalog;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An amount with what it is an amount of: a bound is no measurement, and a number without
 * its unit says nothing.
 *
 * @param number in whole units, as 3000000000
 * @param qualifier one of {@link #QUALIFIERS}
 * @param unit what is counted, by its code in the vocabulary; null for money
 * @param currency by ISO 4217; null for what is no money
 */
public record Amount(BigDecimal number, String qualifier, @Nullable String unit, @Nullable String currency) {

	public static final String EXACT = "exact";

	/** How an amount may be meant. */
	public static final List<String> QUALIFIERS = List.of(EXACT, "about", "at-least", "at-most", "over");

	static Amount of(BigDecimal number, @Nullable String qualifier, String unit, boolean money) {
		BigDecimal plain = number.stripTrailingZeros();
		return new Amount((plain.scale() < 0) ? plain.setScale(0) : plain, (qualifier != null) ? qualifier : EXACT,
				money ? null : unit, money ? unit : null);
	}

}
