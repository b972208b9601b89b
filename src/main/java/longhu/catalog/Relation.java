package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A directed, typed, dated statement about two entries.
 */
@Entity
class Relation {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "from_id")
	private Entry from;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "to_id")
	private Entry to;

	private String type;

	private @Nullable DateSpan held;

	private @Nullable LocalDate dateFrom;

	private @Nullable LocalDate dateTo;

	private String confidence;

	private String code;

}
