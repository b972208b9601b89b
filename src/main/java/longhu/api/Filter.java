package longhu.api;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A parameter by which a list is narrowed: how it is read, what is said where it cannot
 * be, and what the document tells of it, in one place.
 *
 * @param name of the parameter
 * @param allowed the values that it may have, or empty if they are too many to list; of
 * several, separated by commas, one must hold
 * @param reader from the text to the value, null for what cannot be
 * @param hint what is allowed, as the end of the sentence "it is …"
 * @param example a value that finds something, or null
 */
record Filter(String name, Supplier<List<String>> allowed, Function<String, @Nullable Object> reader, String hint,
		@Nullable String example) {

	private static final int MOST_VALUES = 50;

	static Filter choice(String name, Supplier<List<String>> allowed, Function<String, @Nullable Object> reader,
			@Nullable String example) {
		return new Filter(name, allowed, reader, "", example);
	}

	static Filter choice(String name, List<String> allowed, @Nullable String example) {
		return choice(name, () -> allowed, (value) -> value, example);
	}

	static Filter one(String name, Function<String, @Nullable Object> reader, String hint, @Nullable String example) {
		return new Filter(name, List::of, reader, hint, example);
	}

	/**
	 * Reads what was given.
	 * @return a list where several may hold, else one value
	 * @throws ResponseStatusException 400 that says what is allowed
	 */
	Object read(List<String> given) {
		List<String> allowed = this.allowed.get();
		if (allowed.isEmpty()) {
			Object value = (given.size() == 1) ? this.reader.apply(given.get(0)) : null;
			if (value == null) {
				throw refused(this.name + " is " + this.hint);
			}
			return value;
		}
		List<String> values = given.stream().flatMap((value) -> Arrays.stream(value.split(",", -1))).toList();
		if (values.size() > MOST_VALUES || !allowed.containsAll(values)) {
			throw refused(this.name + " is one or several, with commas between, of: " + String.join(", ", allowed));
		}
		return values.stream().map(this.reader).toList();
	}

	static ResponseStatusException refused(String why) {
		return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
	}

}
