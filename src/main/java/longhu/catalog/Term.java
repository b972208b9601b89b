package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * A pair of words of one meaning, in Taiwan and on the mainland.
 */
@Entity
class Term {

	@Id
	private Long id;

	private String taiwan;

	private String mainland;

	private String english;

	private String sortKey;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "entry_id")
	private @Nullable Entry entry;

	private @Nullable String note;

	private @Nullable String noteEn;

}
