package longhu.site;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Deadline;
import longhu.catalog.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tells what a spoke says is wrong: to a program at once, to a person by
 * {@link ErrorPages}, which also knows what stood at an address that leads nowhere.
 */
@ControllerAdvice
class MistakeHandler {

	static final String ATTRIBUTE = Mistake.class.getName();

	private final ProblemDetails problems;

	MistakeHandler(ProblemDetails problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	@Nullable ResponseEntity<ProblemDetails.Details> told(Mistake mistake, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		request.setAttribute(ATTRIBUTE, mistake);
		return told(mistake.isMissing() ? HttpStatus.NOT_FOUND.value() : HttpStatus.BAD_REQUEST.value(), request,
				response);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<ProblemDetails.Details> told(ResponseStatusException refused, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (refused.getReason() != null) {
			request.setAttribute(ProblemDetails.DETAIL, refused.getReason());
		}
		return told(refused.getStatusCode().value(), request, response);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<ProblemDetails.Details> told(Deadline.PassedException passed, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		request.setAttribute(ProblemDetails.DETAIL, "The question took too long; ask for less, or later.");
		response.setHeader(HttpHeaders.RETRY_AFTER, "5");
		return told(HttpStatus.SERVICE_UNAVAILABLE.value(), request, response);
	}

	private @Nullable ResponseEntity<ProblemDetails.Details> told(int status, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		boolean elsewhere = status == HttpStatus.NOT_FOUND.value() || status == HttpStatus.GONE.value();
		// the one form that this filter has chosen is no longer what the client accepts
		String accept = AddressFilter.accept(request);
		if (elsewhere || ProblemDetails.page(AddressFilter.uri(request), accept)) {
			response.sendError(status);
			return null;
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return this.problems.of(request, status, null);
	}

}
