package longhu.site;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Who is told by a page that something is wrong, and who by problem details.
 */
final class Readers {

	/** Addresses that programs open and whose answers are no pages. */
	private static final Pattern MACHINES = Pattern
		.compile("(?i)(?:/en|/zh-hans)?/(?:(?:data|feed|card|oembed|\\.well-known)(?:/.*)?|(?!find/).*\\.[a-z0-9]+)");

	private Readers() {
	}

	/**
	 * Whether a page is wanted: by a browser, and by a client that takes anything, unless
	 * the address is one for programs. One that would rather have data gets data.
	 */
	static boolean wantPage(@Nullable String address, @Nullable String accept) {
		if (Problems.only(address)) {
			return false;
		}
		if (address != null && (MACHINES.matcher(address).matches() || Forms.suffix(address).isPresent())
				&& (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE))) {
			return false;
		}
		if (accept == null || accept.isBlank()) {
			return true;
		}
		try {
			return MediaType.parseMediaTypes(accept)
				.stream()
				.max(Comparator.comparing(MediaType::getQualityValue))
				.filter((type) -> type.isWildcardType()
						|| type.getType().equals("text") && Set.of("html", "*").contains(type.getSubtype()))
				.isPresent();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
