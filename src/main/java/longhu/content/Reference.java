package longhu.content;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import longhu.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where a link of the content leads: {@code company:zhipu#p2}, {@code source:zp-gd},
 * {@code claim:plenum-date}, or an address outside.
 *
 * @param scheme a kind, {@code source}, {@code claim}, or the scheme of an address; empty
 * if there is none
 * @param slug what it names
 * @param anchor the part behind {@code #}, or null
 */
record Reference(String scheme, String slug, @Nullable String anchor) {

	/** The schemes that lead to something of the content. */
	static final List<String> SCHEMES = Stream
		.concat(Arrays.stream(Kind.values()).map(Kind::code), Stream.of("source", "claim"))
		.toList();

	private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9.+-]*):([^#]*)(?:#(.*))?");

	static Reference of(String destination) {
		Matcher matcher = FORM.matcher(destination);
		return matcher.matches() ? new Reference(matcher.group(1), matcher.group(2), matcher.group(3))
				: new Reference("", destination, null);
	}

	/**
	 * A paragraph of the article, or a section, as a citation names it:
	 * {@code transition-p4}.
	 */
	static Reference ofLocator(String locator) {
		int dash = locator.lastIndexOf('-');
		return (dash > 0) ? new Reference(Kind.SECTION.code(), locator.substring(0, dash), locator.substring(dash + 1))
				: new Reference(Kind.SECTION.code(), locator, null);
	}

	boolean isSource() {
		return this.scheme.equals("source");
	}

	boolean isClaim() {
		return this.scheme.equals("claim");
	}

	boolean isOutside() {
		return this.scheme.equals("https") || this.scheme.equals("http") || this.scheme.equals("mailto");
	}

	/** The entry that is meant, as {@code company:zhipu}. */
	String entry() {
		return this.scheme + ":" + this.slug;
	}

}
