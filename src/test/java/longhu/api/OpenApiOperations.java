package longhu.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * What the document says of an operation: its texts, its parameters as they are read, and
 * every status that it answers with.
 */
class OpenApiOperations implements OperationCustomizer {

	private final ListOperations lists;

	private final Texts texts;

	OpenApiOperations(ListOperations lists, Texts texts) {
		this.lists = lists;
		this.texts = texts;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		String id = operation.getOperationId();
		operation.setSummary(this.texts.of("api." + id));
		operation.setDescription(this.texts.of("api." + id + ".text"));
		operation.setSecurity(List.of());
		List<Parameter> parameters = new ArrayList<>(
				Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()));
		this.lists.all().filter((list) -> list.id().equals(id)).forEach((list) -> add(list, parameters));
		parameters.add(query("lang",
				SchemaNames.codes(java.util.Arrays.stream(Language.values()).map(Language::tag).toList()), null));
		for (Parameter parameter : parameters) {
			if (parameter.getSchema() == null) {
				parameter.setSchema(new JsonSchema().types(Set.of("string")));
			}
			String own = this.texts.ifThere("api.parameter." + id + "." + parameter.getName());
			parameter.setDescription((own != null) ? own : this.texts.of("api.parameter." + parameter.getName()));
		}
		operation.setParameters(parameters);
		responses(operation, parameters.stream().anyMatch((one) -> one.getName().equals("cursor")));
		return operation;
	}

	private static void add(ListOperation<?> list, List<Parameter> parameters) {
		for (Filter filter : list.filters()) {
			List<String> allowed = filter.allowed().get();
			parameters.add(
					allowed.isEmpty() ? query(filter.name(), new JsonSchema().types(Set.of("string")), filter.example())
							: several(filter.name(), filter.fixed() ? allowed : List.of(),
									(filter.example() != null) ? List.of(filter.example()) : null));
		}
		if (list.orders().size() > 1) {
			Schema<?> orders = SchemaNames.codes(list.orders());
			orders.setDefault(list.orders().get(0));
			parameters.add(query("sort", orders, null));
		}
		if (!list.fields().isEmpty()) {
			parameters.add(several("fields", list.fields(), List.of("title", "checked")));
		}
		Schema<?> limit = new JsonSchema().types(Set.of("integer"))
			.minimum(java.math.BigDecimal.ONE)
			.maximum(java.math.BigDecimal.valueOf(ListOperation.MOST));
		limit.setDefault(ListOperation.USUAL);
		parameters.add(query("limit", limit, 2));
		parameters.add(query("cursor", new JsonSchema().types(Set.of("string")), null));
	}

	private static Parameter query(String name, Schema<?> schema, @Nullable Object example) {
		Parameter parameter = new Parameter().name(name).in("query").schema(schema);
		if (example != null) {
			parameter.setExample(example);
		}
		return parameter;
	}

	private static Parameter several(String name, List<String> allowed, @Nullable List<String> example) {
		Schema<?> list = new JsonSchema();
		list.setTypes(Set.of("array"));
		list.setItems(allowed.isEmpty() ? new JsonSchema().types(Set.of("string")) : SchemaNames.codes(allowed));
		return query(name, list, example).style(Parameter.StyleEnum.FORM).explode(false);
	}

	private void responses(Operation operation, boolean paged) {
		ApiResponse good = Objects.requireNonNull(operation.getResponses().get("200"));
		good.setDescription(this.texts.of("api.status.200"));
		good.addHeaderObject("ETag", header("ETag"));
		if (paged) {
			good.addHeaderObject("Link", header("Link"));
		}
		List<String> statuses = new ArrayList<>(List.of("304", "400", "406", "429"));
		if (operation.getParameters().stream().anyMatch((parameter) -> "path".equals(parameter.getIn()))) {
			statuses.addAll(List.of("404", "410"));
		}
		statuses.stream()
			.sorted()
			.forEach((status) -> operation.getResponses()
				.addApiResponse(status, new ApiResponse().$ref(OpenApiErrors.reference(status))));
	}

	private Header header(String name) {
		return new Header().description(this.texts.of("api.header." + name))
			.schema(new JsonSchema().types(Set.of("string")));
	}

}
