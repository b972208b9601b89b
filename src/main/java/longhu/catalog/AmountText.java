package longhu.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Amounts as people write them: 「約4億美元」, {@code about US$400 million}. Chinese groups by
 * 萬 (10⁴) and 億 (10⁸), English by thousand, million, billion.
 */
public final class AmountText {

	private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

	private AmountText() {
	}

	/**
	 * Writes an amount.
	 * @param qualifier {@code about}, {@code at-least}, {@code at-most}, {@code over} or
	 * anything else
	 * @param unit its label in the language
	 * @param money whether the unit is a currency
	 */
	public static String of(BigDecimal amount, String qualifier, String unit, boolean money, Language language) {
		String number = language.chinese() ? chinese(amount, language) : english(amount);
		String text;
		if (language.chinese()) {
			text = number + unit;
		}
		else if (money) {
			text = unit + (Character.isLetter(unit.charAt(unit.length() - 1)) ? " " : "") + number;
		}
		else {
			text = number + (unit.equals("%") ? "" : " ") + unit;
		}
		return qualifier(qualifier, language).formatted(text);
	}

	private static String qualifier(String qualifier, Language language) {
		return switch (qualifier) {
			case "about" -> switch (language) {
				case ZH_HANT -> "約%s";
				case ZH_HANS -> "约%s";
				case EN -> "about %s";
			};
			case "at-least" -> language.chinese() ? "至少%s" : "at least %s";
			case "at-most" -> language.chinese() ? "至多%s" : "at most %s";
			case "over" -> switch (language) {
				case ZH_HANT -> "超過%s";
				case ZH_HANS -> "超过%s";
				case EN -> "over %s";
			};
			default -> "%s";
		};
	}

	private static String chinese(BigDecimal amount, Language language) {
		boolean hans = language == Language.ZH_HANS;
		if (amount.abs().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) >= 0) {
			return scaled(amount, 12) + (hans ? "万亿" : "兆");
		}
		if (amount.abs().compareTo(BigDecimal.valueOf(100_000_000)) >= 0) {
			return scaled(amount, 8) + (hans ? "亿" : "億");
		}
		if (amount.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0) {
			return scaled(amount, 4) + (hans ? "万" : "萬");
		}
		return plain(amount);
	}

	private static String english(BigDecimal amount) {
		if (amount.abs().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) >= 0) {
			return scaled(amount, 12) + " trillion";
		}
		if (amount.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0) {
			return scaled(amount, 9) + " billion";
		}
		if (amount.abs().compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
			return scaled(amount, 6) + " million";
		}
		return plain(amount);
	}

	private static String scaled(BigDecimal amount, int digits) {
		return plain(amount.movePointLeft(digits).setScale(6, RoundingMode.HALF_UP));
	}

	private static String plain(BigDecimal amount) {
		return new DecimalFormat("#,##0.######", SYMBOLS).format(amount);
	}

}
