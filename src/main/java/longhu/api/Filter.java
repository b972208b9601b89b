package longhu.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import longhu.catalog.DateSpan;
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
 * @param fixed whether these values are promised, and not a matter of the content
 * @param reader from the text to the value, null for what cannot be
 * @param hint what is allowed, as the end of the sentence "it is …"
 * @param example a value that finds something, or null
 */
record Filter(String name, Supplier<List<String>> allowed, boolean fixed, Function<String, @Nullable Object> reader,
		String hint, @Nullable String example) {

	static final int LONGEST = 200;

	private static final int MOST_VALUES = 50;

	/** One or several of values that the content decides. */
	static Filter coded(String name, Supplier<List<String>> allowed, Function<String, @Nullable Object> reader,
			@Nullable String example) {
		return new Filter(name, allowed, false, reader, "", example);
	}

	static Filter choice(String name, List<String> allowed, Function<String, @Nullable Object> reader,
			@Nullable String example) {
		return new Filter(name, () -> allowed, true, reader, "", example);
	}

	static Filter choice(String name, List<String> allowed, @Nullable String example) {
		return choice(name, allowed, (value) -> value, example);
	}

	static Filter one(String name, Function<String, @Nullable Object> reader, String hint, @Nullable String example) {
		return new Filter(name, List::of, true, reader, hint, example);
	}

	/** The language of a source. */
	static Filter written() {
		return one("written", (tag) -> tag.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}") ? tag : null,
				"the tag of a language, as en, zh-Hant or zh-Hans", null);
	}

	/** A piece of a term. */
	static Filter text() {
		return one("text", (text) -> (text.length() > LONGEST) ? null : text.toLowerCase(java.util.Locale.ROOT),
				"a piece of a term, of at most " + LONGEST + " characters", "算力");
	}

	/** The first day of a year, a month or a day; the last one for the end of a span. */
	static Filter date(String name, @Nullable String example) {
		return one(name, (text) -> {
			try {
				DateSpan date = DateSpan.of(text);
				LocalDate day = name.equals("to") ? date.to() : date.from();
				return text.matches("[-0-9]+") ? day : null;
			}
			catch (DateTimeException ex) {
				return null;
			}
		}, "a date as 2024, 2024-05 or 2024-05-31", example);
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
