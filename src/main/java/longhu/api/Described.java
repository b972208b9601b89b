package longhu.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation as the page shows it.
 *
 * @param example the address that its examples make
 * @param answer the real answer to it, indented
 */
record Described(String id, String tag, String path, String summary, String text, List<Part> parameters,
		List<String> statuses, String example, String answer) {

	/** So many values are shown; the document lists them all. */
	private static final int SHOWN = 8;

	/** A longer example is cut on the page; the document has it whole. */
	private static final int LONGEST = 6_000;

	/**
	 * A parameter.
	 *
	 * @param values that it may have, the first of them
	 * @param count how many values there are
	 * @param usual what is taken where it is left out, or null
	 * @param least and {@code most} of a number, or null
	 */
	record Part(String name, boolean required, List<String> values, int count, @Nullable String usual,
			@Nullable String least, @Nullable String most, String text) {

		static Part of(JsonNode parameter) {
			JsonNode schema = parameter.get("schema");
			JsonNode codes = schema.has("items") ? schema.get("items").path("enum") : schema.path("enum");
			return new Part(parameter.get("name").asString(), parameter.path("required").asBoolean(false),
					codes.valueStream().limit(SHOWN).map(JsonNode::asString).toList(), codes.size(),
					schema.has("default") ? schema.get("default").asString() : null,
					schema.has("minimum") ? schema.get("minimum").asString() : null,
					schema.has("maximum") ? schema.get("maximum").asString() : null,
					parameter.path("description").asString(""));
		}

	}

	static Described of(String path, JsonNode operation, JsonMapper mapper) {
		JsonNode content = operation.at("/responses/200/content").values().iterator().next();
		JsonNode shown = content.path("example");
		String answer = (shown.isMissingNode() || shown.isNull()) ? ""
				: mapper.writerWithDefaultPrettyPrinter().writeValueAsString(shown);
		return new Described(operation.get("operationId").asString(), operation.at("/tags/0").asString(), path,
				operation.get("summary").asString(), operation.get("description").asString(),
				operation.get("parameters").valueStream().map(Part::of).toList(),
				operation.get("responses").propertyStream().map(java.util.Map.Entry::getKey).toList(),
				example(path, operation), (answer.length() > LONGEST) ? answer.substring(0, LONGEST) + " …" : answer);
	}

	/** The address of the example, encoded. */
	static String example(String path, JsonNode operation) {
		String at = path;
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		for (JsonNode parameter : operation.get("parameters")) {
			String value = parameter.has("example") ? value(parameter.get("example")) : "";
			String name = parameter.get("name").asString();
			if (parameter.get("in").asString().equals("path")) {
				at = at.replace("{" + name + "}", encoded(value));
			}
			else if (!value.isEmpty()) {
				query.queryParam(name, encoded(value).replace("%2C", ",").replace("%2F", "/"));
			}
		}
		return at + query.build(true).toUriString();
	}

	private static String value(JsonNode example) {
		return example.isArray() ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
				: example.asString();
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
