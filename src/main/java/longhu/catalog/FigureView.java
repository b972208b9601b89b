package longhu.catalog;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A figure.
 *
 * @param type the code of what it measures
 * @param amount in whole units
 * @param unit a currency by its ISO code, or what is counted
 * @param qualifier one of {@link Amount#QUALIFIERS}
 * @param html the amount as people write it
 * @param asOf the date at which it holds
 * @param article whether it stands on the article's word alone
 */
public record FigureView(Long id, String type, BigDecimal amount, String unit, String qualifier, String html,
		@Nullable String note, @Nullable DateSpan asOf, String confidence, boolean article, Kind kind, String slug,
		String title) {

	public String path() {
		return this.kind.path(this.slug);
	}

	/** The amount as people write it, without markup. */
	public String text() {
		return PlainText.of(this.html);
	}

	/** The amount digit by digit, in groups of three. */
	public String digits() {
		return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(this.amount);
	}

}
