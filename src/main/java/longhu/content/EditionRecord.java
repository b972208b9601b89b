package longhu.content;

import longhu.catalog.Language;
import longhu.catalog.RecordedPart;
import longhu.catalog.TextHash;

/**
 * A line of an edition's file: what something says from this edition on, or that it is
 * there no longer. Six fields with tabs between: {@code +} or {@code -}, the part, the
 * address, the language, the first digits of the SHA-256 of the text, the text; the text
 * of what is gone is left empty.
 *
 * @param address the path of the page without language prefix; behind {@code #} the
 * anchor of a paragraph, or the type of a fact, relation or name
 * @param hash see {@link TextHash}
 */
record EditionRecord(boolean gone, RecordedPart part, String address, Language language, String hash, String text) {

	static EditionRecord of(RecordedPart part, String address, Language language, String text) {
		String normal = TextHash.normal(text);
		return new EditionRecord(false, part, address, language, TextHash.of(normal), normal);
	}

	EditionRecord removed() {
		return new EditionRecord(true, this.part, this.address, this.language, this.hash, "");
	}

	/** What a later line about the same thing has in common with this one. */
	String key() {
		return key(this.part.many() ? this.hash : "");
	}

	/** Where it stands, alike for all of which there are many. */
	String place() {
		return key("");
	}

	private String key(String last) {
		return String.join("\t", this.part.code(), this.address, this.language.tag(), last);
	}

	@Override
	public String toString() {
		return String.join("\t", this.gone ? "-" : "+", this.part.code(), this.address, this.language.tag(), this.hash,
				this.text);
	}

}
