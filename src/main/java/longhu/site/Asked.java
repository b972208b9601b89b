package longhu.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a page behind the question mark of its address, so that the way to
 * another language or to another time keeps it.
 *
 * @param question with its question mark, or empty where nothing is asked
 * @param others the parameters besides the time looked from, for a form
 */
record Asked(String question, List<Map.Entry<String, String>> others) {

	/** Of a question that is repeated, in characters. */
	private static final int LONGEST = 500;

	static final Asked NOTHING = new Asked("", List.of());

	/**
	 * What a request asks, or null where a header cannot hold it: it is repeated only if
	 * it is of an address's characters, and short.
	 */
	static @Nullable Asked of(HttpServletRequest request) {
		String query = Objects.requireNonNullElse(request.getQueryString(), "");
		if (query.length() > LONGEST || !query.matches("[\\w%&=+.,~!$'()*:;@/?-]*")) {
			return null;
		}
		return query.isEmpty() ? NOTHING
				: new Asked("?" + query,
						request.getParameterMap()
							.entrySet()
							.stream()
							.filter((parameter) -> !parameter.getKey().equals(Lens.PARAMETER))
							.flatMap(Asked::values)
							.toList());
	}

	/** What is asked besides the time looked from. */
	public String besidesTime() {
		String rest = Arrays.stream(this.question.replaceFirst("^\\?", "").split("&"))
			.filter((part) -> part.matches("[^=]+=.+") && !part.startsWith(Lens.PARAMETER + "="))
			.collect(Collectors.joining("&"));
		return rest.isEmpty() ? "" : "?" + rest;
	}

	private static Stream<Map.Entry<String, String>> values(Map.Entry<String, String[]> parameter) {
		return Arrays.stream(parameter.getValue())
			.filter((value) -> !value.isBlank())
			.map((value) -> Map.entry(parameter.getKey(), value));
	}

}
