package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * Something that editors say of an edition, in one language.
 */
@Entity
class EditionNote {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "edition_id")
	private RecordedEdition edition;

	private @Nullable String path;

	private @Nullable String anchor;

	private Language language;

	private String text;

}
