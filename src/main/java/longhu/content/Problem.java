package longhu.content;

import java.util.Comparator;

import longhu.content.SourceFile.Place;

/**
 * One thing that is wrong, and where.
 *
 * @param code what sort of thing
 * @param path of the file
 * @param message a sentence that says what to do, in one line
 * @param quote the words around the place with a caret below, or empty
 */
record Problem(ProblemCode code, String path, int line, int column, String message,
		String quote) implements Comparable<Problem> {

	/** How much of a long line is shown on either side of the place, in characters. */
	private static final int AROUND = 24;

	/** A message may quote a value; a very long one is cut. */
	private static final int LONGEST_MESSAGE = 400;

	private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::path)
		.thenComparing(Problem::line)
		.thenComparing(Problem::column)
		.thenComparing(Problem::code)
		.thenComparing(Problem::message);

	@Override
	public int compareTo(Problem other) {
		return ORDER.compare(this, other);
	}

	/** With the words that stand there now, so that the file need not be kept. */
	static Problem of(ProblemCode code, Place place, String message) {
		return new Problem(code, place.file().path(), place.line(), place.column(), message, quote(place));
	}

	/**
	 * The problem in compiler form: file:line:column, code and message, the line and a
	 * caret.
	 */
	String render() {
		String kind = this.code.warning() ? "warning" : "error";
		return "content/%s:%d:%d: %s[%s]: %s\n".formatted(this.path, this.line, this.column, kind, this.code,
				visible(shortened(this.message))) + this.quote;
	}

	private static String quote(Place place) {
		String line = (place.line() <= place.file().lines().size()) ? place.file().lines().get(place.line() - 1) : "";
		if (line.isBlank() || line.strip().equals("---")) {
			return "";
		}
		int column = Math.min(place.column() - 1, line.length());
		int begin = Math.max(0, column - AROUND);
		int end = Math.min(line.length(), column + AROUND);
		String before = ((begin > 0) ? "…" : "") + visible(line.substring(begin, column));
		String after = visible(line.substring(column, end)) + ((end < line.length()) ? "…" : "");
		return "  " + before + after + "\n  " + " ".repeat(width(before)) + "^\n";
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST_MESSAGE) ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
	}

	/** Control and format characters would move the terminal's cursor, or the words. */
	private static String visible(String text) {
		return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
	}

	/** Columns on a terminal: a Han character or full-width mark takes two. */
	private static int width(String text) {
		return text.codePoints().map((point) -> (point >= 0x2E80 && point < 0xFFE7 || point > 0x1F000) ? 2 : 1).sum();
	}

}
