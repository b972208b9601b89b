package longhu.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.hanzi.Sentences;

/**
 * By what a quoted text is known again: the SHA-256 (FIPS 180-4) of the text that a
 * reader sees, as UTF-8. Markup and the raised marks of sources are no text; the text is
 * in Unicode normalisation form C; each run of white space is one space, and there is
 * none at either end. A citation gives the first {@value #LENGTH} hexadecimal digits, in
 * lower case.
 */
public final class TextHash {

	/** So many digits are given: among ten million texts two alike are not expected. */
	public static final int LENGTH = 12;

	private TextHash() {
	}

	/** The text as it is hashed. */
	public static String normal(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{IsWhite_Space}+", " ").strip();
	}

	/** All 64 digits. */
	public static String whole(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(normal(text).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The digits that a citation gives. */
	public static String of(String text) {
		return whole(text).substring(0, LENGTH);
	}

	/**
	 * The digits of a paragraph and of each of its sentences, with spaces between, as
	 * they stand in a column.
	 */
	public static String all(String text, Language language) {
		return Stream.concat(Stream.of(text), Sentences.of(text, language.locale()).stream())
			.map(TextHash::of)
			.distinct()
			.collect(Collectors.joining(" "));
	}

}
