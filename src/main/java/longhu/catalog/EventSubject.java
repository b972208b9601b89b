package longhu.catalog;

/**
 * That an event concerns an entry.
 */
public record EventSubject(Long event, Kind kind, String slug, String title) {

	public String path() {
		return this.kind.path(this.slug);
	}

}
