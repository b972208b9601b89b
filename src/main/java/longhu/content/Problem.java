package longhu.content;

import java.util.Comparator;

import longhu.content.SourceFile.Place;

/**
 * One thing that is wrong, and where.
 *
 * @param code what sort of thing
 * @param place where
 * @param message a sentence that says what to do, in one line
 */
record Problem(Code code, Place place, String message) implements Comparable<Problem> {

	/** How much of a long line is shown on either side of the place, in characters. */
	private static final int AROUND = 24;

	/** A message may quote a value; a very long one is cut. */
	private static final int LONGEST_MESSAGE = 400;

	private static final Comparator<Problem> ORDER = Comparator
		.comparing((Problem problem) -> problem.place.file().path())
		.thenComparing((problem) -> problem.place.line())
		.thenComparing((problem) -> problem.place.column())
		.thenComparing(Problem::code)
		.thenComparing(Problem::message);

	@Override
	public int compareTo(Problem other) {
		return ORDER.compare(this, other);
	}

	/**
	 * The problem in compiler form: file:line:column, code and message, the line and a
	 * caret.
	 */
	String render() {
		String kind = this.code.warning() ? "warning" : "error";
		String head = "content/%s:%d:%d: %s[%s]: %s".formatted(this.place.file().path(), this.place.line(),
				this.place.column(), kind, this.code, visible(shortened(this.message)));
		String line = (this.place.line() <= this.place.file().lines().size())
				? this.place.file().lines().get(this.place.line() - 1) : "";
		if (line.isBlank() || line.strip().equals("---")) {
			return head + "\n";
		}
		int column = Math.min(this.place.column() - 1, line.length());
		int begin = Math.max(0, column - AROUND);
		int end = Math.min(line.length(), column + AROUND);
		String before = ((begin > 0) ? "…" : "") + visible(line.substring(begin, column));
		String after = visible(line.substring(column, end)) + ((end < line.length()) ? "…" : "");
		return head + "\n  " + before + after + "\n  " + " ".repeat(width(before)) + "^\n";
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
