package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something that the site says of itself, in one language.
 */
@Entity
class SiteText {

	@Id
	private Long id;

	private String part;

	private @Nullable String path;

	private Language language;

	private @Nullable String title;

	private String text;

}
