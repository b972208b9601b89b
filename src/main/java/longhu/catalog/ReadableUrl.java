package longhu.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as people read it: letters beyond ASCII stand for themselves (RFC 3987),
 * what has a meaning in addresses stays escaped.
 */
public final class ReadableUrl {

	private static final Pattern ESCAPED = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

	private ReadableUrl() {
	}

	/** A text with the addresses in it made readable. */
	public static String in(String text) {
		return ESCAPED.matcher(text).replaceAll((escaped) -> {
			String letters = URLDecoder.decode(escaped.group(), StandardCharsets.UTF_8);
			boolean plain = letters.codePoints().allMatch(Character::isLetterOrDigit) || letters.codePoints()
				.noneMatch((letter) -> Character.isWhitespace(letter) || Character.isISOControl(letter)
						|| letter == '\ufffd');
			return Matcher.quoteReplacement(plain ? letters : escaped.group());
		});
	}

}
