package longhu.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement of one property of an entry.
 */
@Entity
class Fact {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "entry_id")
	private Entry entry;

	private int ordinal;

	private String type;

	@Column(precision = 30, scale = 6)
	private @Nullable BigDecimal amount;

	private @Nullable String unit;

	private @Nullable DateSpan valueDate;

	private @Nullable DateSpan asOf;

	private @Nullable LocalDate asOfFrom;

	private String confidence;

	private boolean article;

	private String code;

	private @Nullable String qualifier;

}
