package longhu.cite;

import java.util.List;

import longhu.catalog.Language;
import longhu.catalog.TextHash;

/**
 * A paragraph or the statement of a claim, or one of its sentences, to be cited.
 *
 * @param of the address of its page, without slash at the beginning
 * @param anchor of the paragraph; empty for a claim
 * @param number which paragraph of its text it is, from 1; 0 for a claim
 * @param sentence which of its sentences is cited, from 1; 0 for the whole
 * @param html the whole as it stands on its page
 * @param words the language that it is written in
 */
record Passage(String of, String anchor, int number, int sentence, String html, List<String> sentences, String whole,
		Language words) {

	/** The text that is cited. */
	public String text() {
		return (this.sentence > 0) ? this.sentences.get(this.sentence - 1) : this.whole;
	}

	/** See {@link TextHash}. */
	public String hash() {
		return TextHash.of(text());
	}

	/** The page and the paragraph on it. */
	public String place() {
		return "/" + this.of + fragment();
	}

	String fragment() {
		return this.anchor.isEmpty() ? "" : "#" + this.anchor;
	}

	/** What asks for the citation of one of its sentences, or of the whole with 0. */
	public String query(int other) {
		return "?of=" + this.of + (this.anchor.isEmpty() ? "" : "&p=" + this.anchor)
				+ ((other > 0) ? "&s=" + other : "");
	}

}
