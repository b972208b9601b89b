package longhu.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An address of the portal, taken apart once:
 * {@code /en/companies/zhipu.json?fields=title} is {@code /companies/zhipu} in English,
 * as JSON, with a query. Where the portal is mounted (a context path, a prefix of a
 * proxy) is no part of it.
 *
 * @param language which the path begins with
 * @param path encoded as it came, without language and suffix
 * @param representation which the suffix asks for, or null
 * @param query decoded parameters in the order of their names, values as they came
 */
public record Address(Language language, String path, @Nullable Representation representation,
		SortedMap<String, List<String>> query) {

	private static final SortedMap<String, List<String>> NO_QUERY = Collections.unmodifiableSortedMap(new TreeMap<>());

	/** What the suffix of the home page's forms is added to. */
	private static final String HOME = "/index";

	/** Files whose names end like a form, and services. */
	private static final Pattern FILES = Pattern.compile("/(?:assets|data|api)/.*|/feed.*");

	/** Of a part of a path; Spring finds the page without them, pages do not. */
	private static final Pattern PATH_PARAMETERS = Pattern.compile(";[^/]*");

	/** The case of a name may matter to those who read it, and that of a file does. */
	private static final Pattern NAME = Pattern.compile("(?i)(/en|/zh-hans)?/(?:find/.*|data/.+)");

	/** What nearly every address looks like. */
	private static final Pattern TIDY = Pattern
		.compile("/|/en/|/zh-hans/|(?:/(?!zh-(?:tw|cn|hant)|zh/|en$|zh-hans$)[a-z0-9_-][a-z0-9_.:-]*+)++");

	/** Prefixes of languages, which the home page has a slash behind. */
	private static final List<String> HOMES = List.of("/en", "/zh-hans");

	/** The language that has no prefix, and what others call ours. */
	private static final Map<String, String> OTHER_TAGS = Map.of("/zh-hant", "", "/zh-hant-tw", "", "/zh-tw", "", "/zh",
			"", "/zh-cn", "/zh-hans", "/zh-hans-cn", "/zh-hans");

	/** Characters of a query that say what they are; every other is encoded. */
	private static final String PLAIN = "-_.~!$'()*,:@/";

	/** Reads a path that {@link #tidied} leaves as it is. */
	public static Address of(String uri) {
		Language language = language(uri).orElse(Language.ZH_HANT);
		String path = uri.substring(language.prefix().length());
		Representation form = FILES.matcher(path).matches() ? null : Representation.ofSuffix(path).orElse(null);
		if (form != null) {
			path = path.substring(0, path.length() - form.suffix().length());
			path = path.equals(HOME) ? "/" : path;
		}
		return new Address(language, path.isEmpty() ? "/" : path, form, NO_QUERY);
	}

	private static Optional<Language> language(String uri) {
		return Arrays.stream(Language.values())
			.filter((language) -> !language.prefix().isEmpty() && uri.startsWith(language.prefix())
					&& (uri.length() == language.prefix().length() || uri.charAt(language.prefix().length()) == '/'))
			.findFirst();
	}

	/** The same in a language that a parameter and not the path names. */
	public Address in(Language other) {
		return new Address(other, this.path, this.representation, this.query);
	}

	/** The same with those of the parameters that are known; with all if null. */
	public Address asking(SortedMap<String, List<String>> parameters, @Nullable Collection<String> known) {
		if (parameters.isEmpty()) {
			return this;
		}
		SortedMap<String, List<String>> kept = new TreeMap<>(parameters);
		if (known != null) {
			kept.keySet().retainAll(known);
		}
		return new Address(this.language, this.path, this.representation, Collections.unmodifiableSortedMap(kept));
	}

	/** The address that a suffix is added to, without language prefix. */
	public String file() {
		return this.path.equals("/") ? HOME : this.path;
	}

	/**
	 * The query with its question mark, or an empty text: the same for every spelling of
	 * the same parameters.
	 */
	public String question() {
		StringBuilder question = new StringBuilder();
		this.query.forEach((name, values) -> values.forEach((value) -> {
			question.append((question.length() == 0) ? '?' : '&');
			encode(name, question);
			question.append('=');
			encode(value, question);
		}));
		return question.toString();
	}

	/** The first value of a parameter, or null. */
	public @Nullable String parameter(String name) {
		List<String> values = this.query.get(name);
		return (values != null) ? values.get(0) : null;
	}

	/**
	 * The values of a parameter, given several times or with commas between; those that
	 * are blank are none.
	 */
	public Set<String> values(String name) {
		return this.query.getOrDefault(name, List.of())
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The whole address from the language on. */
	@Override
	public String toString() {
		return this.language.prefix()
				+ ((this.representation != null) ? file() + this.representation.suffix() : this.path) + question();
	}

	private static void encode(String text, StringBuilder encoded) {
		for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
			if (b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || PLAIN.indexOf(b) >= 0) {
				encoded.append((char) b);
			}
			else {
				encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
			}
		}
	}

	/**
	 * Reads the query of a request.
	 * @param query without question mark, or null
	 * @throws IllegalArgumentException for an escape that is none, what is no UTF-8, or
	 * U+0000
	 */
	public static SortedMap<String, List<String>> parameters(@Nullable String query) {
		if (query == null || query.isEmpty()) {
			return NO_QUERY;
		}
		SortedMap<String, List<String>> parameters = new TreeMap<>();
		for (String part : query.split("&")) {
			int equals = part.indexOf('=');
			String name = decode((equals < 0) ? part : part.substring(0, equals));
			String value = (equals < 0) ? "" : decode(part.substring(equals + 1));
			if (!name.isEmpty()) {
				parameters.computeIfAbsent(name, (first) -> new ArrayList<>(1)).add(value);
			}
		}
		return parameters;
	}

	private static String decode(String text) {
		if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
			return text;
		}
		ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (character == '%') {
				if (at + 2 >= text.length()) {
					throw new IllegalArgumentException("an escape is cut off");
				}
				bytes.put((byte) HexFormat.fromHexDigits(text, at + 1, at + 3));
				at += 2;
			}
			else if (character == '+') {
				bytes.put((byte) ' ');
			}
			else {
				bytes.put(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
			}
		}
		try {
			String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
			if (decoded.indexOf('\0') >= 0) {
				// no name has it, and PostgreSQL takes no text with it
				throw new IllegalArgumentException("U+0000");
			}
			return decoded;
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/**
	 * The one address of a page: without upper case, a slash at the end or two in a row,
	 * {@code ;parameters}, {@code .html}, and with our own tag for its language.
	 */
	public static String tidied(String uri) {
		if (TIDY.matcher(uri).matches() && !uri.endsWith(".html")) {
			return uri;
		}
		String tidy = PATH_PARAMETERS.matcher(uri).replaceAll("");
		// "//host" in Location would lead away from this site
		tidy = NAME.matcher(tidy).matches() ? tidy.replaceAll("^/{2,}", "/") : tidy.replaceAll("/{2,}", "/");
		tidy = tidy.replaceFirst("(?:/index)?\\.html$", "").replaceFirst("/+$", "");
		if (!NAME.matcher(tidy).matches() && !tidy.contains("%")) {
			tidy = tidy.toLowerCase(Locale.ROOT);
		}
		int end = tidy.indexOf('/', 1);
		String first = (end < 0) ? tidy : tidy.substring(0, end);
		tidy = OTHER_TAGS.getOrDefault(first.toLowerCase(Locale.ROOT), first) + ((end < 0) ? "" : tidy.substring(end));
		return (tidy.isEmpty() || HOMES.contains(tidy)) ? tidy + "/" : tidy;
	}

}
