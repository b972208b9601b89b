package longhu.content;

import longhu.content.SourceFile.Place;

/**
 * A scalar as it stands in a file.
 *
 * @param text its value
 * @param place where it begins
 */
record Word(String text, Place place) {

	@Override
	public String toString() {
		return this.text;
	}

}
