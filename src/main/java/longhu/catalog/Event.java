package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something dated that happened.
 */
@Entity
class Event {

	@Id
	private Long id;

	private String slug;

	private DateSpan held;

	private LocalDate dateFrom;

	private LocalDate dateTo;

	private String lane;

	private int importance;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "section_id")
	private @Nullable Entry section;

	private @Nullable String anchor;

}
