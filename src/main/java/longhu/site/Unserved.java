package longhu.site;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/**
 * What there is where a form or a method is asked for that is not served.
 */
final class Unserved {

	private Unserved() {
	}

	/** A sentence for machines, if something else is served. */
	static Optional<String> detail(ServletException refused) {
		if (refused instanceof HttpRequestMethodNotSupportedException method) {
			String[] methods = method.getSupportedMethods();
			return (methods == null || List.of(methods).contains("GET")) ? Optional.empty()
					: Optional.of("This address takes only " + String.join(", ", methods) + ".");
		}
		if (refused instanceof HttpMediaTypeException form && !form.getSupportedMediaTypes().isEmpty()) {
			return Optional.of(((form instanceof HttpMediaTypeNotAcceptableException)
					? "This address does not come in the form that was asked for; it comes as "
					: "The body is not in a form that is read here; send ") + types(form.getSupportedMediaTypes())
					+ ".");
		}
		return Optional.empty();
	}

	private static String types(List<MediaType> types) {
		return String.join(", ",
				types.stream().map((type) -> type.getType() + "/" + type.getSubtype()).distinct().sorted().toList());
	}

}
