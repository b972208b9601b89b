package longhu.catalog;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * How long a text takes to read with care: 300 Chinese characters or 230 words of an
 * alphabet a minute.
 */
public final class ReadingTime {

	private static final double CHARACTERS = 300;

	private static final double WORDS = 230;

	private static final Pattern CHARACTER = Pattern.compile("\\p{IsHan}");

	private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}'’.-]+");

	private ReadingTime() {
	}

	/** In whole minutes, at least one. */
	public static int minutes(Collection<String> texts) {
		double minutes = texts.stream()
			.mapToDouble((text) -> CHARACTER.matcher(text).results().count() / CHARACTERS
					+ WORD.matcher(text).results().count() / WORDS)
			.sum();
		return Math.max(1, (int) Math.round(minutes));
	}

}
