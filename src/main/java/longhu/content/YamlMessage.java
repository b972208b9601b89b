package longhu.content;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What YAML's own words mean for somebody who writes content.
 */
final class YamlMessage {

	private static final Map<String, String> HINTS = Map.of("mapping values are not allowed",
			"a value with ': ' in it needs quotes", "could not find expected ':'", "a field is written 'name: value'",
			"expected ',' or '}'", "a value with a comma, brace or quote in it needs quotes of its own",
			"expected ',' or ']'", "a value with a comma, bracket or quote in it needs quotes of its own",
			"found unexpected end of stream", "a quote or bracket before this is never closed", "expected <block end>",
			"fields of one entry begin in the same column", "but found another document",
			"a file of content is one document, without '---' inside", "while scanning", "quote the value");

	private YamlMessage() {
	}

	static String of(@Nullable String message) {
		String first = (message != null) ? message.lines().findFirst().orElse("not YAML") : "not YAML";
		if (first.contains("\\t")) {
			return "a tab stands here; YAML is indented with spaces";
		}
		if (first.contains("<stream end>")) {
			return "a quote or bracket before this is never closed";
		}
		return first.replaceFirst("^but ", "") + HINTS.entrySet()
			.stream()
			.filter((hint) -> first.startsWith(hint.getKey()))
			.map((hint) -> "; " + hint.getValue())
			.findFirst()
			.orElse("");
	}

}
