package longhu.catalog;

/**
 * A relation with the entry that it is seen from.
 */
public record RelatedEntry(Long owner, String type, boolean outgoing, Kind kind, String slug, String title) {

	public String path() {
		return this.kind.path(this.slug);
	}

}
