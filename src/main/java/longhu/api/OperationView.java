package longhu.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * An operation as the page shows it.
 *
 * @param example the address that its examples make
 * @param answer the real answer to it, indented
 */
record OperationView(String id, String tag, String path, String summary, String text, List<Part> parameters,
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

		private static Part of(JsonNode parameter, List<Filter> filters) {
			JsonNode schema = parameter.get("schema");
			String name = parameter.get("name").asString();
			List<String> codes = filters.stream()
				.filter((filter) -> filter.name().equals(name))
				.map((filter) -> filter.allowed().get())
				.findFirst()
				.orElseGet(() -> schema.path("items")
					.path("enum")
					.asOptional()
					.orElse(schema.path("enum"))
					.valueStream()
					.map(JsonNode::asString)
					.toList());
			return new Part(name, parameter.path("required").asBoolean(false), codes.stream().limit(SHOWN).toList(),
					codes.size(), schema.has("default") ? schema.get("default").asString() : null,
					schema.has("minimum") ? schema.get("minimum").asString() : null,
					schema.has("maximum") ? schema.get("maximum").asString() : null,
					parameter.path("description").asString(""));
		}

	}

	static OperationView of(String path, JsonNode operation, List<Filter> filters, String answer) {
		return new OperationView(operation.get("operationId").asString(), operation.at("/tags/0").asString(), path,
				operation.get("summary").asString(), operation.get("description").asString(),
				operation.get("parameters").valueStream().map((parameter) -> Part.of(parameter, filters)).toList(),
				operation.get("responses").propertyStream().map(java.util.Map.Entry::getKey).toList(),
				example(path, operation), (answer.length() > LONGEST) ? answer.substring(0, LONGEST) + " …" : answer);
	}

	/** The address of the example, encoded. */
	static String example(String path, JsonNode operation) {
		String at = path;
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		for (JsonNode parameter : operation.get("parameters")) {
			String value = parameter.has("example") ? Examples.text(parameter.get("example")) : "";
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

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
