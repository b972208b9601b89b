package longhu.catalog;

/**
 * A relation with the entry that it is seen from.
 *
 * @param id key of the relation
 * @param owner key of the entry that it is seen from
 * @param outgoing whether it begins there
 * @param kind of the entry at the other end, as slug and title
 */
public record RelatedEntry(Long id, Long owner, String type, boolean outgoing, Kind kind, String slug, String title) {

	public String path() {
		return this.kind.path(this.slug);
	}

}
