package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A checkable statement of the article, weighed.
 */
@Entity
class Claim {

	@Id
	private Long id;

	private String slug;

	private int ordinal;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "section_id")
	private Entry section;

	private String anchor;

	private String nature;

	private String verdict;

	private LocalDate asOf;

	private @Nullable String discrepancy;

}
