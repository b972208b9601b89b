package longhu.catalog;

/**
 * A paragraph and the entry that it stands in.
 */
public record CurrentText(Kind kind, String slug, String title, String anchor, Language language, String text) {

	public String path() {
		return this.kind.path(this.slug);
	}

}
