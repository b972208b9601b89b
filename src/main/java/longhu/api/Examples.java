package longhu.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import longhu.catalog.Address;
import longhu.catalog.Language;
import longhu.catalog.Mistake;
import longhu.catalog.Origin;
import longhu.catalog.ParameterReader;
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

	private final ParameterReader reader;

	Examples(RequestMappingHandlerMapping requestMappingHandlerMapping, ParameterReader reader) {
		this.handlers = requestMappingHandlerMapping;
		this.reader = reader;
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
		Address address = new Address(Language.of(locale), path, null, given(operation.get("parameters")));
		MethodParameter[] parameters = handler.getMethodParameters();
		@Nullable Object[] values = new @Nullable Object[parameters.length];
		for (int i = 0; i < parameters.length; i++) {
			Class<?> type = parameters[i].getParameterType();
			values[i] = (type == Locale.class) ? locale
					: (type == Origin.class) ? origin : value(parameters[i], address);
		}
		Object answer = invoke(handler, values);
		return (answer instanceof ResponseEntity<?> entity) ? entity.getBody() : answer;
	}

	private static SortedMap<String, List<String>> given(JsonNode described) {
		SortedMap<String, List<String>> given = new TreeMap<>();
		described.valueStream()
			.filter((one) -> one.has("example"))
			.forEach((one) -> given.put(one.get("name").asString(), List.of(text(one.get("example")))));
		return given;
	}

	private Object value(MethodParameter parameter, Address address) {
		Class<?> type = parameter.getParameterType();
		return (type == Address.class) ? address
				: (type == MultiValueMap.class) ? new LinkedMultiValueMap<>(address.query())
						: parameter.hasParameterAnnotation(Valid.class) ? this.reader.read(address, type)
								: Objects.requireNonNull(address.parameter(parameter.getParameter().getName()));
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
			if (ex.getCause() instanceof Mistake || ex.getCause() instanceof ResponseStatusException refused
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
