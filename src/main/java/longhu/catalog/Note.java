package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * An editor's note on the article as a whole.
 */
@Entity
class Note {

	@Id
	private Long id;

	private String slug;

	private Language language;

	private @Nullable String discrepancy;

	private String html;

}
