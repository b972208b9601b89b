package longhu.mcp;

/**
 * Markdown that is written line by line.
 */
final class Lines {

	private final StringBuilder text = new StringBuilder();

	Lines heading(int level, String heading) {
		return blank().add("#".repeat(level) + " " + plain(heading)).blank();
	}

	Lines paragraph(String paragraph) {
		return blank().add(plain(paragraph)).blank();
	}

	/** A line of a list; what is linked in it is made by {@link #link}. */
	Lines item(String line) {
		return add("- " + line);
	}

	static String link(String title, String address) {
		return "[" + plain(title) + "](" + address + ")";
	}

	/** Text in which nothing is taken for a mark. */
	static String plain(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1").replaceAll("\\s+", " ");
	}

	private Lines add(String line) {
		this.text.append(line).append('\n');
		return this;
	}

	private Lines blank() {
		return (this.text.isEmpty() || this.text.toString().endsWith("\n\n")) ? this : add("");
	}

	@Override
	public String toString() {
		return this.text.toString().strip() + "\n";
	}

}
