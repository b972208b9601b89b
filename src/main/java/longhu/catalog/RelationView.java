package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A relation as seen from one of its ends.
 *
 * @param outgoing whether the entry seen from is the one that it begins at
 */
public record RelationView(Long id, String type, boolean outgoing, Kind kind, String slug, String title,
		@Nullable DateSpan held, String confidence, @Nullable String note) {

	public String path() {
		return this.kind.path(this.slug);
	}

}
