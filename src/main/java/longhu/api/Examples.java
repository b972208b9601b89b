package longhu.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Real answers as examples: each operation is asked for what the examples of its
 * parameters say.
 */
@Component
class Examples {

	private static final String REST = ":[^{}]+(?=})";

	private final RequestMappingHandlerMapping handlers;

	Examples(RequestMappingHandlerMapping requestMappingHandlerMapping) {
		this.handlers = requestMappingHandlerMapping;
	}

	/**
	 * The answer of the operation of a path of the document.
	 * @return the body, or null where the content lacks what the example names
	 */
	@Nullable Object answer(String path, JsonNode operation, Locale locale, Origin origin) {
		HandlerMethod handler = this.handlers.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((known) -> known.getKey()
				.getPatternValues()
				.stream()
				.anyMatch((pattern) -> pattern.replaceAll(REST, "").equals(path)))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow()
			.createWithResolvedBean();
		MethodParameter[] parameters = handler.getMethodParameters();
		@Nullable Object[] values = new @Nullable Object[parameters.length];
		for (int i = 0; i < parameters.length; i++) {
			Class<?> type = parameters[i].getParameterType();
			values[i] = (type == Locale.class) ? locale
					: (type == Origin.class) ? origin : value(parameters[i], operation.get("parameters"));
		}
		Object answer = invoke(handler, values);
		return (answer instanceof ResponseEntity<?> entity) ? entity.getBody() : answer;
	}

	private static Object value(MethodParameter parameter, JsonNode described) {
		MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
		described.valueStream()
			.filter((one) -> one.has("example"))
			.forEach((one) -> given.add(one.get("name").asString(), text(one.get("example"))));
		return (parameter.getParameterType() == MultiValueMap.class) ? given
				: Objects.requireNonNull(given.getFirst(parameter.getParameter().getName()));
	}

	/** The example of a parameter as it stands in an address. */
	static String text(JsonNode example) {
		return example.isArray() ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
				: example.asString();
	}

	private static @Nullable Object invoke(HandlerMethod handler, @Nullable Object[] values) {
		Method method = handler.getMethod();
		method.setAccessible(true);
		try {
			return method.invoke(handler.getBean(), values);
		}
		catch (InvocationTargetException ex) {
			// other content may lack what the example names
			if (ex.getCause() instanceof ResponseStatusException refused
					&& refused.getStatusCode().is4xxClientError()) {
				return null;
			}
			throw new IllegalStateException("the example of " + method.getName() + " is not answered", ex);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException("the example of " + method.getName() + " is not answered", ex);
		}
	}

}
