package longhu.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import longhu.catalog.OrderedJson;
import org.springframework.http.HttpStatus;

/**
 * What the document says of answers other than good ones: each is a component that every
 * operation refers to, and all but one are problem details (RFC 9457).
 */
class OpenApiErrors {

	private static final Map<String, String> NAMES = Map.of("304", "NotModified", "400", "BadRequest", "404",
			"NotFound", "406", "NotAcceptable", "410", "Gone", "429", "TooManyRequests");

	private static final Map<String, String> DETAILS = Map.of("400", "limit is a number from 1 to 200", "404",
			"There is nothing at this address.", "406",
			"This address does not come in the form that was asked for; it comes as application/json.", "429",
			"There were too many requests: try again after the seconds that Retry-After says.");

	private final Texts texts;

	OpenApiErrors(Texts texts) {
		this.texts = texts;
	}

	/** Where the answer of a status is described. */
	static String reference(String status) {
		return "#/components/responses/" + NAMES.get(status);
	}

	void describe(Components components) {
		components.addSchemas("Problem", problem());
		NAMES.keySet()
			.stream()
			.sorted()
			.forEach((status) -> components.addResponses(NAMES.get(status), response(status)));
	}

	private Schema<?> problem() {
		Schema<?> problem = new JsonSchema();
		problem.setTypes(Set.of("object"));
		problem.setDescription(this.texts.of("api.problem"));
		problem.setRequired(List.of("type", "title", "status", "detail"));
		for (String text : List.of("type", "title", "detail", "successor")) {
			problem.addProperty(text, new JsonSchema().types(Set.of("string")));
		}
		Objects.requireNonNull(problem.getProperties().get("successor"))
			.setDescription(this.texts.of("api.problem.successor"));
		problem.addProperty("status", new JsonSchema().types(Set.of("integer")));
		return problem;
	}

	private ApiResponse response(String status) {
		ApiResponse response = new ApiResponse().description(this.texts.of("api.status." + status));
		if (status.equals("429")) {
			response.addHeaderObject("Retry-After", new Header().description(this.texts.of("api.header.Retry-After"))
				.schema(new JsonSchema().types(Set.of("integer"))));
		}
		if (status.equals("304")) {
			return response;
		}
		MediaType type = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"));
		if (DETAILS.containsKey(status)) {
			int code = Integer.parseInt(status);
			type.setExample(OrderedJson.of("type", "about:blank", "title", HttpStatus.valueOf(code).getReasonPhrase(),
					"status", code, "detail", DETAILS.get(status)));
		}
		return response.content(new Content().addMediaType("application/problem+json", type));
	}

}
