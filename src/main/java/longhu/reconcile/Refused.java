package longhu.reconcile;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a request is refused for.
 */
final class Refused {

	private Refused() {
	}

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

}
