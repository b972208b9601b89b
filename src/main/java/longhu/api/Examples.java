package longhu.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real answers as examples: each operation is asked for what the examples of its
 * parameters say.
 */
@Component
class Examples {

	private final JsonMapper mapper;

	Examples(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/** The answer of an operation, as Swagger's own JSON. */
	Object of(Operation operation, HandlerMethod handler, Origin origin) {
		HandlerMethod resolved = handler.createWithResolvedBean();
		MethodParameter[] parameters = resolved.getMethodParameters();
		@Nullable Object[] values = new @Nullable Object[parameters.length];
		for (int i = 0; i < parameters.length; i++) {
			values[i] = value(parameters[i], operation, origin);
		}
		Object answer = invoke(resolved, values);
		Object body = (answer instanceof ResponseEntity<?> entity) ? entity.getBody() : answer;
		try {
			return Json31.mapper().readTree(this.mapper.writeValueAsString(body));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable Object value(MethodParameter parameter, Operation operation, Origin origin) {
		Class<?> type = parameter.getParameterType();
		if (type == Locale.class) {
			return LocaleContextHolder.getLocale();
		}
		if (type == Origin.class) {
			return origin;
		}
		if (type == MultiValueMap.class) {
			MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
			operation.getParameters()
				.stream()
				.filter((one) -> one.getExample() != null)
				.forEach((one) -> given.add(one.getName(), text(one)));
			return given;
		}
		return operation.getParameters()
			.stream()
			.filter((one) -> one.getName().equals(parameter.getParameter().getName()))
			.map(Examples::text)
			.findFirst()
			.orElseThrow();
	}

	/** The example of a parameter as it stands in an address. */
	private static String text(Parameter parameter) {
		return (parameter.getExample() instanceof Iterable<?> several)
				? java.util.stream.StreamSupport.stream(several.spliterator(), false)
					.map((one) -> (one instanceof com.fasterxml.jackson.databind.JsonNode node) ? node.asText()
							: String.valueOf(one))
					.collect(Collectors.joining(","))
				: String.valueOf(parameter.getExample());
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
