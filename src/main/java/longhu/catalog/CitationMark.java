package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A mark: a statement stands on a source.
 *
 * @param owner the id of the fact, relation or event
 * @param number of the source on the page
 * @param locator for the article, section and paragraph as {@code transition-p4}
 */
public record CitationMark(Long owner, String code, int number, String title, @Nullable String locator) {

	/** The address of the paragraph of the article that is meant, or null. */
	public @Nullable String paragraph() {
		if (this.locator == null || !this.code.equals("article")) {
			return null;
		}
		int dash = this.locator.lastIndexOf('-');
		return "/article/" + this.locator.substring(0, dash) + "#" + this.locator.substring(dash + 1);
	}

	/** The slug of the section that the locator names. */
	public String section() {
		return (this.locator != null) ? this.locator.replaceFirst("-[^-]*$", "") : "";
	}

	/** The number of the paragraph that the locator names. */
	public String place() {
		return (this.locator != null) ? this.locator.replaceFirst(".*-p?", "") : "";
	}

}
