package longhu.catalog;

/**
 * A paragraph that names an entry.
 *
 * @param anchor of the paragraph
 * @param html the paragraph, the mentioning sentence marked
 */
public record MentionView(Kind kind, String slug, int ordinal, String title, String anchor, String html,
		Language textLanguage) {

	public String path() {
		return this.kind.path(this.slug);
	}

	/** The sentence that names it. */
	public String sentence() {
		int begin = Math.max(0, this.html.indexOf("<mark>"));
		int end = this.html.lastIndexOf("</mark>");
		return this.html.substring(begin, (end < 0) ? this.html.length() : end).replaceAll("</?mark>", "");
	}

	public String number() {
		return this.anchor.matches("p\\d+") ? this.anchor.substring(1) : "";
	}

}
