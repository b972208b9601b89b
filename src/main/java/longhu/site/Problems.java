package longhu.site;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Language;
import longhu.catalog.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Problem details (RFC 9457) that say what is wrong in words of our own: of the request
 * they name at most a parameter that is known here.
 */
@Component
class Problems {

	/** The attribute of a request by which a filter says why it refuses. */
	static final String DETAIL = Problems.class.getName() + ".detail";

	/** Where only machines ask, whatever they accept. */
	private static final Pattern API = Pattern.compile("(?:/en|/zh-hans)?/api(?:/.*)?", Pattern.DOTALL);

	/** What only programs open. */
	private static final Pattern DOORS = Pattern.compile("(?:/en|/zh-hans)?/(?:api|reconcile|mcp)(?:/.*)?",
			Pattern.DOTALL);

	private final ErrorAttributes errors;

	private final MessageSource messages;

	Problems(ErrorAttributes errors, MessageSource messages) {
		this.errors = errors;
		this.messages = messages;
	}

	static boolean api(@Nullable String address) {
		return address != null && API.matcher(address).matches();
	}

	/** Whether problem details are the answer whatever the client accepts. */
	static boolean only(@Nullable String address) {
		return address != null && DOORS.matcher(address).matches();
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
		String detail = (status < 500) ? detail(request, status) : Refusal.detail(status);
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(new Details("about:blank", HttpStatus.valueOf(status).getReasonPhrase(), status, detail, successor,
					instead(request)));
	}

	private static @Nullable List<String> instead(HttpServletRequest request) {
		return (request.getAttribute(Mistakes.ATTRIBUTE) instanceof Mistake mistake)
				? mistake.offers().stream().map(Mistake.Offer::path).toList() : null;
	}

	private String detail(HttpServletRequest request, int status) {
		if (request.getAttribute(DETAIL) instanceof String said) {
			return said;
		}
		if (request.getAttribute(Mistakes.ATTRIBUTE) instanceof Mistake mistake) {
			return this.messages.getMessage(mistake.what(), Language.EN.locale());
		}
		Throwable error = this.errors.getError(new ServletWebRequest(request));
		if (error instanceof ResponseStatusException refused && refused.getReason() != null) {
			return refused.getReason();
		}
		if (error instanceof MissingServletRequestParameterException missing) {
			return missing.getParameterName() + " is missing";
		}
		if (error instanceof MethodArgumentTypeMismatchException mistyped) {
			return mistyped.getName() + " is not what is expected there";
		}
		if (status == 404 && Forms.unknown(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))) {
			return Refusal.detail(status) + " The other forms of a page end in " + Forms.suffixes() + ".";
		}
		return (error instanceof ServletException refused) ? Unserved.detail(refused).orElse(Refusal.detail(status))
				: Refusal.detail(status);
	}

}
