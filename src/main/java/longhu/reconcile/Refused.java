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

}
