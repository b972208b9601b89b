package longhu.catalog;

/**
 * A name as an index lists it, with the entry's title in the language of the page and the
 * curated reading of its Chinese title.
 */
public record ListedName(Kind kind, String slug, String title, String reading, String language, String name, String why,
		String folded) {

	public String path() {
		return this.kind.path(this.slug);
	}

}
