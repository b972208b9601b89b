package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * That a statement stands on a source. One of the owners is set.
 */
@Entity
class Citation {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "source_id")
	private Source source;

	private @Nullable String locator;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "paragraph_id")
	private @Nullable Paragraph paragraph;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "fact_id")
	private @Nullable Fact fact;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "relation_id")
	private @Nullable Relation relation;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "claim_id")
	private @Nullable Claim claim;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "event_id")
	private @Nullable Event event;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "note_id")
	private @Nullable Note note;

}
