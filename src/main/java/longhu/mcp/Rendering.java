package longhu.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values of an answer as Markdown, with nothing added and nothing left out.
 */
final class Rendering {

	/** Components in their order; what there is not is left out. */
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.changeDefaultPropertyInclusion((usual) -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private Rendering() {
	}

	/** An answer as JSON has it. */
	static Map<String, Object> fields(Object answer) {
		return MAPPER.convertValue(answer, new TypeReference<LinkedHashMap<String, Object>>() {
		});
	}

	static String of(Map<String, Object> data) {
		Listed lines = new Listed();
		Map<String, Object> rest = new LinkedHashMap<>(data);
		if (rest.remove("title") instanceof String title) {
			lines.heading(1, title);
		}
		rest.forEach((name, value) -> {
			if (!(value instanceof List<?>)) {
				lines.item(name + ": " + value(value));
			}
		});
		rest.forEach((name, value) -> {
			if (value instanceof List<?> list && !list.isEmpty()) {
				lines.heading(2, name);
				list.forEach((item) -> lines.item(value(item)));
			}
		});
		return lines.toString();
	}

	private static String value(Object value) {
		if (value instanceof List<?> list) {
			boolean plain = list.stream().noneMatch((item) -> item instanceof Map<?, ?>);
			return list.stream().map(Rendering::value).collect(Collectors.joining(plain ? ", " : " | "));
		}
		return (value instanceof Map<?, ?> map) ? fields(map) : Listed.plain(value.toString());
	}

	/** A link where there is one, then what else there is, by name. */
	private static String fields(Map<?, ?> map) {
		Map<String, Object> rest = new LinkedHashMap<>();
		map.forEach((name, value) -> rest.put(name.toString(), value));
		StringBuilder line = new StringBuilder();
		if (rest.get("title") instanceof String title && rest.get("url") instanceof String url) {
			line.append(Listed.link(title, url));
			rest.remove("title");
			rest.remove("url");
		}
		else if (rest.remove(rest.containsKey("sentence") ? "sentence" : "text") instanceof String text) {
			line.append(Listed.plain(text));
		}
		rest.forEach((name, value) -> {
			boolean empty = value instanceof List<?> list && list.isEmpty();
			if (!empty) {
				line.append((line.length() == 0) ? "" : "; ")
					.append(Listed.plain(name))
					.append(": ")
					.append(value(value));
			}
		});
		return line.toString();
	}

}
