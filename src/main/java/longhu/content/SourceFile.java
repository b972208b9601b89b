package longhu.content;

import java.util.List;

/**
 * A file of the content as text.
 *
 * @param path the path below the content folder, with {@code /}
 * @param text the text, without byte order mark and with {@code \n} line ends
 * @param lines the lines of the text
 */
record SourceFile(String path, String text, List<String> lines) {

	static SourceFile of(String path, String text) {
		String plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
		return new SourceFile(path, plain, List.of(plain.split("\n", -1)));
	}

	/** A place in this file; line and column count from 1. */
	Place at(int line, int column) {
		return new Place(this, line, column);
	}

	Place start() {
		return at(1, 1);
	}

	/**
	 * A place in a file.
	 *
	 * @param file the file
	 * @param line the line, from 1
	 * @param column the column in characters, from 1
	 */
	record Place(SourceFile file, int line, int column) {
	}

}
