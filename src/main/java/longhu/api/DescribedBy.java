package longhu.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Names the schema of a JSON answer in its header {@code Link}.
 */
@ControllerAdvice(basePackageClasses = DescribedBy.class)
class DescribedBy implements ResponseBodyAdvice<Object> {

	private static final Map<Class<?>, String> DEFINITIONS = Map.of(EntityDocuments.OfEntry.class, "entry",
			EntityDocuments.OfClaim.class, "claim", EntityDocuments.OfSource.class, "source",
			TableController.Index.class, "index");

	@Override
	public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
		return DEFINITIONS.containsKey(answer.getParameterType());
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter answer, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		response.getHeaders()
			.add(HttpHeaders.LINK, "<" + SchemaController.PATH + ".json#" + DEFINITIONS.get(answer.getParameterType())
					+ ">; rel=\"describedby\"; type=\"application/schema+json\"");
		return body;
	}

}
