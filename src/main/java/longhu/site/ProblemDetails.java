package longhu.site;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Mistake;
import longhu.catalog.Representation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Problem details (RFC 9457) that say what is wrong in words of our own, and who is told
 * by them and not by a page. Of the request they name at most a parameter that is known
 * here.
 */
@Component
class ProblemDetails {

	/** The attribute of a request by which a filter says why it refuses. */
	static final String DETAIL = ProblemDetails.class.getName() + ".detail";

	/** Where only machines ask, whatever they accept. */
	private static final Pattern API = Pattern.compile("(?:/en|/zh-hans)?/api(?:/.*)?", Pattern.DOTALL);

	/** What only programs open. */
	private static final Pattern DOORS = Pattern.compile("(?:/en|/zh-hans)?/(?:api|reconcile|mcp)(?:/.*)?",
			Pattern.DOTALL);

	/** Addresses that programs open and whose answers are no pages. */
	private static final Pattern MACHINES = Pattern
		.compile("(?i)(?:/en|/zh-hans)?/(?:(?:data|feed|card|oembed|\\.well-known)(?:/.*)?|(?!find/).*\\.[a-z0-9]+)");

	/** Ends like a form that there is not. */
	private static final Pattern UNKNOWN = Pattern.compile("(?:/en|/zh-hans)?/(?!data/|find/).*\\w\\.\\w{1,10}");

	private final ErrorAttributes errors;

	private final Messages messages;

	ProblemDetails(ErrorAttributes errors, Messages messages) {
		this.errors = errors;
		this.messages = messages;
	}

	static boolean api(@Nullable String path) {
		return path != null && API.matcher(path).matches();
	}

	/**
	 * Whether a page is the answer: for a browser, and for a client that takes anything,
	 * unless the address is one for programs. One that would rather have data gets data.
	 */
	static boolean page(@Nullable String path, @Nullable String accept) {
		if (path != null && DOORS.matcher(path).matches()) {
			return false;
		}
		if (path != null && (MACHINES.matcher(path).matches() || Representation.ofSuffix(path).isPresent())
				&& (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE))) {
			return false;
		}
		if (accept == null || accept.isBlank()) {
			return true;
		}
		try {
			return MediaType.parseMediaTypes(accept)
				.stream()
				.max(Comparator.comparing(MediaType::getQualityValue))
				.filter((type) -> type.isWildcardType()
						|| type.getType().equals("text") && Set.of("html", "*").contains(type.getSubtype()))
				.isPresent();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/**
	 * The members of RFC 9457, and where to look instead if that is known.
	 *
	 * @param instead addresses of what there is, nearest first
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Details(String type, String title, int status, String detail, @Nullable String successor,
			@Nullable List<String> instead) {
	}

	ResponseEntity<Details> of(HttpServletRequest request, int status, @Nullable String successor) {
		String detail = (status < 500) ? detail(request, status) : TomcatErrorPage.detail(status);
		return ResponseEntity.status(status)
			// Spring would make one from the address, and fail where its escapes are
			// broken
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(new Details("about:blank", HttpStatus.valueOf(status).getReasonPhrase(), status, detail, successor,
					instead(request)));
	}

	private static @Nullable List<String> instead(HttpServletRequest request) {
		return (request.getAttribute(MistakeHandler.ATTRIBUTE) instanceof Mistake mistake)
				? mistake.offers().stream().map(Mistake.Offer::path).toList() : null;
	}

	private String detail(HttpServletRequest request, int status) {
		if (request.getAttribute(DETAIL) instanceof String said) {
			return said;
		}
		if (request.getAttribute(MistakeHandler.ATTRIBUTE) instanceof Mistake mistake) {
			return this.messages.say(mistake.detail(), Language.EN);
		}
		Throwable error = error(request);
		if (error instanceof ResponseStatusException refused && refused.getReason() != null) {
			return refused.getReason();
		}
		if (error instanceof HttpRequestMethodNotSupportedException method && !reads(method)) {
			return "This address takes only " + String.join(", ",
					List.of(String.valueOf(method.getSupportedHttpMethods()).replaceAll("[\\[\\]]", ""))) + ".";
		}
		if (error instanceof HttpMediaTypeException form && !form.getSupportedMediaTypes().isEmpty()) {
			return ((form instanceof HttpMediaTypeNotAcceptableException)
					? "This address does not come in the form that was asked for; it comes as "
					: "The body is not in a form that is read here; send ") + types(form.getSupportedMediaTypes())
					+ ".";
		}
		String path = AddressFilter.failed(request);
		if (status == 404 && Representation.ofSuffix(path).isEmpty() && UNKNOWN.matcher(path).matches()) {
			return TomcatErrorPage.detail(status) + " The other forms of a page end in "
					+ String.join(", ",
							java.util.Arrays.stream(Representation.values()).map(Representation::suffix).toList())
					+ ".";
		}
		return TomcatErrorPage.detail(status);
	}

	/** What failed the request, or null. */
	@Nullable Throwable error(HttpServletRequest request) {
		return this.errors.getError(new ServletWebRequest(request));
	}

	/** The methods that an address takes, as {@code Allow} names them. */
	static String allowed(@Nullable Throwable error) {
		Set<HttpMethod> methods = (error instanceof HttpRequestMethodNotSupportedException method)
				? method.getSupportedHttpMethods() : null;
		TreeSet<String> allowed = new TreeSet<>(Set.of("OPTIONS"));
		if (methods == null || methods.contains(HttpMethod.GET)) {
			allowed.addAll(Set.of("GET", "HEAD"));
		}
		if (methods != null) {
			methods.forEach((method) -> allowed.add(method.name()));
		}
		return String.join(", ", allowed);
	}

	private static boolean reads(HttpRequestMethodNotSupportedException method) {
		Set<HttpMethod> methods = method.getSupportedHttpMethods();
		return methods == null || methods.contains(HttpMethod.GET);
	}

	private static String types(List<MediaType> types) {
		return String.join(", ",
				types.stream().map((type) -> type.getType() + "/" + type.getSubtype()).distinct().sorted().toList());
	}

}
