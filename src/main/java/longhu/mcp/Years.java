package longhu.mcp;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import longhu.catalog.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * The years that are asked for, open at both ends where none is given.
 */
record Years(@Min(1900) @Max(2100) @JsonPropertyDescription("First year.") @Nullable Integer from,
		@Min(1900) @Max(2100) @JsonPropertyDescription("Last year.") @Nullable Integer to) {

	Years {
		if (from != null && to != null && from > to) {
			throw new Unanswered("'from' is %d, which is after 'to', %d.".formatted(from, to));
		}
	}

	/** What has no date is held only where no year is asked for. */
	boolean hold(@Nullable DateSpan date) {
		if (date == null) {
			return this.from == null && this.to == null;
		}
		return (this.from == null || date.to() == null || date.to().getYear() >= this.from)
				&& (this.to == null || date.from() == null || date.from().getYear() <= this.to);
	}

}
