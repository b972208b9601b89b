package longhu.edition;

import java.util.List;
import java.util.Locale;

import longhu.catalog.TextHash;
import org.springframework.http.HttpStatus;

/**
 * What was asked about a quoted text and what was found.
 *
 * @param wrong what cannot be answered: the end of a message key; empty otherwise
 */
record VerifyAnswer(HttpStatus status, String wrong, String hash, List<Verified> found) {

	/** The longest text that is looked for, in characters. */
	private static final int LONGEST = 10_000;

	/** Of the two, one is asked. */
	static VerifyAnswer to(String hash, String text, Verification verification) {
		if (hash.isBlank() == text.isBlank()) {
			return bad("one");
		}
		if (text.length() > LONGEST) {
			return bad("long");
		}
		String digits = hash.isBlank() ? TextHash.whole(text)
				: hash.strip().toLowerCase(Locale.ROOT).replaceFirst("^sha-?256[: -]+", "");
		if (!digits.matches("[0-9a-f]{" + TextHash.LENGTH + ",64}")) {
			return bad("hash");
		}
		List<Verified> found = verification.find(digits);
		return new VerifyAnswer(found.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.OK,
				!found.isEmpty() ? "" : hash.isBlank() ? "text" : "unknown", digits, found);
	}

	private static VerifyAnswer bad(String wrong) {
		return new VerifyAnswer(HttpStatus.BAD_REQUEST, wrong, "", List.of());
	}

}
