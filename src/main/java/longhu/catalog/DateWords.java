package longhu.catalog;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * Dates as people write them.
 */
final class DateWords {

	private DateWords() {
	}

	/** The words of a date or span that {@link DateSpan} has read. */
	static String of(String text, Language language) {
		int slash = text.indexOf('/');
		if (slash < 0) {
			return say(text, language);
		}
		String begin = text.substring(0, slash);
		String end = text.substring(slash + 1);
		boolean chinese = language.chinese();
		if (begin.isEmpty()) {
			return chinese ? "至" + say(end, language) : "until " + say(end, language);
		}
		if (end.isEmpty()) {
			return chinese ? say(begin, language) + "起" : "since " + say(begin, language);
		}
		return say(begin, language) + (chinese ? "至" : " to ") + say(end, language);
	}

	private static String say(String text, Language language) {
		Matcher point = DateSpan.point(text);
		String said = language.chinese() ? chinese(point, language) : english(point);
		if (point.group(5) == null) {
			return said;
		}
		return switch (language) {
			case ZH_HANT -> "約" + said;
			case ZH_HANS -> "约" + said;
			case EN -> "about " + said;
		};
	}

	private static String chinese(Matcher point, Language language) {
		StringBuilder said = new StringBuilder(point.group(1)).append("年");
		if (point.group(2) != null) {
			said.append("代");
		}
		if (point.group(3) != null) {
			said.append(Integer.parseInt(point.group(3))).append("月");
		}
		if (point.group(4) != null) {
			said.append(Integer.parseInt(point.group(4))).append("日");
		}
		return said.toString();
	}

	private static String english(Matcher point) {
		if (point.group(3) == null) {
			return point.group(1) + ((point.group(2) != null) ? "s" : "");
		}
		String month = Month.of(Integer.parseInt(point.group(3))).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
		String day = (point.group(4) != null) ? Integer.parseInt(point.group(4)) + " " : "";
		return day + month + " " + point.group(1);
	}

}
