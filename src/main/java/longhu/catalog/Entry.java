package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Anything with an address of its own.
 */
@Entity
class Entry {

	@Id
	private Long id;

	private Kind kind;

	private String slug;

	private int ordinal;

	private @Nullable DateSpan years;

	private @Nullable LocalDate dateFrom;

	private @Nullable LocalDate dateTo;

	private @Nullable LocalDate checked;

	private boolean inArticle;

}
