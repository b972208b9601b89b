package longhu.content;

import java.util.List;

import longhu.content.SourceFile.Place;

/**
 * A scalar as it stands in a file.
 *
 * @param text its value
 * @param place where it begins, with its quote if it has one
 */
record Located(String text, Place place) {

	/**
	 * Where a character of the value stands in the file. Quotes, escapes, the indentation
	 * of a block and folded line ends stand in the file and not in the value, so both are
	 * read side by side.
	 * @param offset of the character in the value
	 */
	Place at(int offset) {
		List<String> lines = this.place.file().lines();
		int line = this.place.line();
		int column = this.place.column();
		if (line > lines.size() || offset >= this.text.length()) {
			return this.place;
		}
		char first = (column <= lines.get(line - 1).length()) ? lines.get(line - 1).charAt(column - 1) : ' ';
		if (first == '"' || first == '\'') {
			column++;
		}
		else if (first == '|' || first == '>') {
			line++;
			column = 1;
		}
		int read = 0;
		for (; line <= lines.size(); line++, column = 1) {
			String written = lines.get(line - 1) + "\n";
			for (; column <= written.length(); column++) {
				if (written.charAt(column - 1) == this.text.charAt(read) && read++ == offset) {
					return this.place.file().at(line, column);
				}
			}
		}
		return this.place;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
