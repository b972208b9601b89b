package longhu.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * What an edition changed against the one before.
 */
@Entity
class Change {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "edition_id")
	private RecordedEdition edition;

	private RecordedPart part;

	private String happening;

	private String path;

	private @Nullable String anchor;

	private Language language;

	@Column(length = 1000000)
	private @Nullable String oldText;

	@Column(length = 1000000)
	private @Nullable String newText;

	@Column(length = 100000)
	private @Nullable String hashes;

}
