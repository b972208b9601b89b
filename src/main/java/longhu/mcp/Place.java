package longhu.mcp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import longhu.catalog.Address;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * A place of the portal, from whatever a model calls it by: a path with or without
 * language, suffix and slash at its end, a URL of any host, {@code longhu://en/…},
 * {@code company:zhipu}, {@code claim:…}, {@code /id/company/zhipu}.
 *
 * @param language which the address says, or null
 * @param path without language and suffix
 * @param anchor behind the number sign, or an empty text
 */
record Place(@Nullable Language language, String path, String anchor) {

	private static final Pattern OWN = Pattern.compile("longhu://([A-Za-z-]+)(/.+)");

	private static final Pattern REFERENCE = Pattern.compile("(?:/id/)?([a-z]+)[:/]([a-z0-9-]+)");

	/** Empty if a text is no address. */
	static Optional<Place> of(String text) {
		String rest = text.strip();
		Language language = null;
		Matcher own = OWN.matcher(rest);
		if (own.matches()) {
			language = Arguments.tagged(own.group(1)).orElse(null);
			rest = own.group(2);
		}
		rest = rest.replaceFirst("^https?://[^/]*", "");
		int hash = rest.indexOf('#');
		String anchor = (hash < 0) ? "" : rest.substring(hash + 1);
		rest = rest.replaceFirst("[?#].*", "").strip();
		Matcher reference = REFERENCE.matcher(rest);
		String named = reference.matches() ? named(reference.group(1), reference.group(2)) : null;
		if (named != null) {
			return Optional.of(named.startsWith("/terms#") ? new Place(language, "/terms", reference.group(2))
					: new Place(language, named, anchor));
		}
		if (!rest.contains("/")) {
			return Optional.empty();
		}
		String tidy = Address.tidied(rest.startsWith("/") ? rest : "/" + rest);
		Address address = Address.of(tidy);
		boolean said = !address.language().prefix().isEmpty();
		return Optional.of(new Place(said ? address.language() : language,
				address.path().replaceFirst("^/api/entries", ""), anchor));
	}

	private static @Nullable String named(String scheme, String slug) {
		return switch (scheme) {
			case "claim", "source" -> "/" + scheme + "s/" + slug;
			case "term" -> "/terms#" + slug;
			default -> Kind.ofCode(scheme).map((kind) -> kind.path(slug)).orElse(null);
		};
	}

	/** The word of the path at a place, or an empty text. */
	String word(int at) {
		String[] words = this.path.substring(1).split("/");
		return (at < words.length) ? words[at] : "";
	}

	boolean pair() {
		return this.path.substring(1).split("/").length == 2;
	}

}
