package longhu.mcp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call. Models write them in many ways: null for what is not given, a
 * number as text, one value where there is a list. What can be meant in one way only is
 * taken so.
 *
 * @param otherwise the language of the address at which the server was called
 */
record Arguments(Map<String, Object> values, Language otherwise) {

	private static final int QUOTED = 80;

	/**
	 * Reads arguments as the input schema of a tool has them.
	 * @throws Unanswered that names the argument, what was given and what is possible
	 */
	static Arguments of(Map<String, Object> given, Map<String, Object> schema, Language otherwise) {
		Map<String, Map<String, Object>> known = new LinkedHashMap<>();
		object(schema.get("properties")).forEach((name, property) -> known.put(name, object(property)));
		Map<String, Object> values = new LinkedHashMap<>();
		given.forEach((name, value) -> {
			Map<String, Object> property = known.get(name);
			if (property == null) {
				throw new Unanswered("There is no argument '" + quoted(name) + "'; there are: "
						+ String.join(", ", known.keySet()) + ".");
			}
			if (value != null && !value.toString().isBlank()) {
				values.put(name, read(name, value, property));
			}
		});
		if (schema.get("required") instanceof List<?> required) {
			for (Object name : required) {
				if (!values.containsKey(name)) {
					throw new Unanswered(
							"'" + name + "' is missing. " + known.getOrDefault(name, Map.of()).get("description"));
				}
			}
		}
		return new Arguments(values, otherwise);
	}

	private static Object read(String name, Object value, Map<String, Object> property) {
		return switch (String.valueOf(property.get("type"))) {
			case "integer" -> whole(name, value, property);
			case "array" ->
				items(value).stream().map((item) -> text(name, item, object(property.get("items")))).toList();
			default -> text(name, value, property);
		};
	}

	private static List<?> items(Object value) {
		return (value instanceof List<?> list) ? list.stream().filter(java.util.Objects::nonNull).toList()
				: Stream.of(value.toString().split("[,，、]")).filter((item) -> !item.isBlank()).toList();
	}

	private static Integer whole(String name, Object value, Map<String, Object> property) {
		long least = ((Number) property.getOrDefault("minimum", 0)).longValue();
		long most = ((Number) property.getOrDefault("maximum", Integer.MAX_VALUE)).longValue();
		String digits = value.toString().strip().replaceFirst("\\.0+$", "");
		if (digits.matches("-?\\d{1,9}") && Long.parseLong(digits) >= least && Long.parseLong(digits) <= most) {
			return Integer.valueOf(digits);
		}
		throw new Unanswered("'%s' is a whole number from %d to %d; given was “%s”.".formatted(name, least, most,
				quoted(value.toString())));
	}

	private static String text(String name, Object value, Map<String, Object> property) {
		String text = value.toString().replace("\0", "").strip();
		if (name.equals("language")) {
			return tagged(text).map(Language::tag)
				.orElseThrow(() -> new Unanswered(
						"'language' is zh-Hant, zh-Hans or en; given was “" + quoted(text) + "”."));
		}
		int longest = ((Number) property.getOrDefault("maxLength", Integer.MAX_VALUE)).intValue();
		if (text.length() > longest) {
			throw new Unanswered(
					"'%s' has at most %d characters; given were %d.".formatted(name, longest, text.length()));
		}
		if (!(property.get("enum") instanceof List<?> possible)) {
			return text;
		}
		return possible.stream()
			.map(String::valueOf)
			.filter((one) -> one.equalsIgnoreCase(text))
			.findFirst()
			.orElseThrow(() -> new Unanswered("'%s' is one of %s; given was “%s”.".formatted(name,
					possible.stream().map(String::valueOf).collect(Collectors.joining(", ")), quoted(text))));
	}

	/** A language by our tag or by another that people use for it. */
	static Optional<Language> tagged(String tag) {
		String plain = tag.toLowerCase(Locale.ROOT).replace('_', '-');
		if (Set.of("zh", "chinese", "traditional chinese", "zh-tw", "zh-hk", "zh-mo").contains(plain)
				|| plain.startsWith("zh-hant")) {
			return Optional.of(Language.ZH_HANT);
		}
		if (Set.of("zh-cn", "zh-sg", "simplified chinese").contains(plain) || plain.startsWith("zh-hans")) {
			return Optional.of(Language.ZH_HANS);
		}
		return plain.matches("en(-.*)?|english") ? Optional.of(Language.EN) : Optional.empty();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
	}

	/** What was given, as it may stand in a sentence. */
	static String quoted(String given) {
		String line = given.replaceAll("\\s+", " ").strip();
		return (line.length() > QUOTED) ? line.substring(0, QUOTED) + "…" : line;
	}

	/** A text, or an empty one. */
	String text(String name) {
		return (this.values.get(name) instanceof String text) ? text : "";
	}

	int number(String name, int otherwise) {
		return (this.values.get(name) instanceof Integer number) ? number : otherwise;
	}

	List<String> list(String name) {
		return (this.values.get(name) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of();
	}

	/**
	 * The language that is named, else that of the first of some addresses that says one,
	 * else that in which the server was called.
	 */
	Language language(String... addresses) {
		return Language.ofTag(text("language"))
			.or(() -> Arrays.stream(addresses)
				.map((address) -> Place.of(address).map(Place::language).orElse(null))
				.filter(java.util.Objects::nonNull)
				.findFirst())
			.orElse(this.otherwise);
	}

}
