package longhu.edition;

import java.util.List;

import longhu.catalog.Language;
import longhu.hanzi.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * A text that was found by its hash.
 *
 * @param state {@code unchanged}, {@code changed} or {@code gone}
 * @param path the page that it stands or stood on, without language prefix
 * @param anchor of its paragraph, or null for a claim
 * @param sentence which of its sentences has the hash, from 1; 0 if the whole has
 * @param text the whole paragraph or statement
 * @param edition since when it said so; null if no edition recorded it yet
 * @param until the edition that changed it or took it away; null if it stands, or if no
 * edition recorded that yet
 * @param now what stands in its place, or null
 * @param difference between the two
 * @param successor the page that took the place of its page, or null
 */
record Verified(String state, String path, @Nullable String anchor, Language language, int sentence, String text,
		@Nullable String edition, @Nullable String until, @Nullable String now, List<Difference.Piece> difference,
		@Nullable String successor) {

	/** The place on its page. */
	public String place() {
		return this.path + ((this.anchor != null) ? "#" + this.anchor : "");
	}

	/** What has the hash: the whole text or the sentence. */
	public String quoted() {
		return (this.sentence == 0) ? this.text
				: Sentences.of(this.text, this.language.locale()).get(this.sentence - 1);
	}

	/** What asks for its citation. */
	public String citation() {
		return "/cite?of=" + this.path.substring(1) + ((this.anchor != null) ? "&p=" + this.anchor : "")
				+ ((this.sentence > 0) ? "&s=" + this.sentence : "");
	}

}
