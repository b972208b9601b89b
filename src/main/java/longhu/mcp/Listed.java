package longhu.mcp;

/**
 * Markdown that is written line by line.
 */
final class Listed {

	private final StringBuilder text = new StringBuilder();

	Listed heading(int level, String heading) {
		return blank().add("#".repeat(level) + " " + plain(heading)).blank();
	}

	Listed paragraph(String paragraph) {
		return blank().add(plain(paragraph)).blank();
	}

	/** A line of a list; what is linked in it is made by {@link #link}. */
	Listed item(String line) {
		return add("- " + line);
	}

	static String link(String title, String address) {
		return "[" + plain(title) + "](" + address + ")";
	}

	/** Text in which nothing is taken for a mark. */
	static String plain(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1").replaceAll("\\s+", " ");
	}

	private Listed add(String line) {
		this.text.append(line).append('\n');
		return this;
	}

	private Listed blank() {
		return (this.text.isEmpty() || this.text.toString().endsWith("\n\n")) ? this : add("");
	}

	@Override
	public String toString() {
		return this.text.toString().strip() + "\n";
	}

}
