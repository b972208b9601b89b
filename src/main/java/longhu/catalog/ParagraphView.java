package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph as shown.
 *
 * @param section the slug of the entry that it stands in
 * @param heading the level of a heading, 0 for a paragraph, -1 for a list
 * @param label what the outline calls it, or null
 */
public record ParagraphView(Long id, String section, String anchor, int heading, @Nullable String label, String html,
		String text, Language textLanguage) {

	/** The number behind p in the anchor of a counted paragraph. */
	public String number() {
		return this.anchor.matches("p\\d+") ? this.anchor.substring(1) : "";
	}

}
