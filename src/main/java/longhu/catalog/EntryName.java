package longhu.catalog;

/**
 * An entry by its name.
 *
 * @param title in the language that is asked for
 */
public record EntryName(Kind kind, String slug, String title) {

	/** Its address without host and language. */
	public String path() {
		return this.kind.path(this.slug);
	}

	/** Its code, as {@code company:zhipu}. */
	public String code() {
		return this.kind.code() + ":" + this.slug;
	}

}
