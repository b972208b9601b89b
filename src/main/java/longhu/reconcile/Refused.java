package longhu.reconcile;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/**
 * What cannot be answered is told as problem details (RFC 9457), whatever the client
 * accepts.
 */
@RestControllerAdvice(basePackageClasses = Refused.class)
class Refused {

	static void unless(boolean fine, String why) {
		if (!fine) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
		}
	}

	/** Reads a whole number from 0 up. */
	static int whole(String text, String name, int otherwise) {
		if (text.isEmpty()) {
			return otherwise;
		}
		unless(text.matches("\\d{1,9}"), name + " must be a whole number from 0.");
		return Integer.parseInt(text);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> told(ResponseStatusException ex) {
		return ResponseEntity.status(ex.getStatusCode())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ex.getBody());
	}

}
