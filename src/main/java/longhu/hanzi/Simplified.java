package longhu.hanzi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.github.houbb.opencc4j.util.ZhTwConverterUtil;

/**
 * Turns Traditional Chinese as written in Taiwan into simplified Chinese as written on
 * the mainland: first the given exceptions (names of people and firms, pairs of terms)
 * and our own table over the slips of the library, longest match first, then opencc4j by
 * phrases. Quotation marks become those of the mainland.
 */
public final class Simplified {

	private static final Map<String, String> SLIPS = slips();

	private final LongestWord<String> exceptions;

	/**
	 * A converter.
	 * @param exceptions Traditional text to simplified text; they win over the tables
	 */
	public Simplified(Map<String, String> exceptions) {
		Map<String, String> all = new HashMap<>(SLIPS);
		all.putAll(exceptions);
		this.exceptions = new LongestWord<>(all);
	}

	/**
	 * Converts a text.
	 * @param traditional any text; what is not Traditional Chinese stays as it is
	 * @return the same text in simplified script
	 */
	public String of(String traditional) {
		StringBuilder converted = new StringBuilder(traditional.length());
		int start = 0;
		int at = 0;
		while (at < traditional.length()) {
			int length = this.exceptions.at(traditional, at);
			if (length == 0) {
				at++;
				continue;
			}
			converted.append(convert(traditional.substring(start, at)))
				.append(this.exceptions.get(traditional.substring(at, at + length)));
			at += length;
			start = at;
		}
		return converted.append(convert(traditional.substring(start))).toString();
	}

	private static String convert(String text) {
		return text.isEmpty() ? text
				: ZhTwConverterUtil.toSimple(text)
					.replace('「', '“')
					.replace('」', '”')
					.replace('『', '‘')
					.replace('』', '’');
	}

	private static Map<String, String> slips() {
		Map<String, String> slips = new HashMap<>();
		try (InputStream table = Simplified.class.getResourceAsStream("simplified.tsv")) {
			if (table == null) {
				throw new IllegalStateException("simplified.tsv is missing from the program");
			}
			new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split("\t"))
				.forEach((pair) -> slips.put(pair[0], pair[1]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return slips;
	}

}
