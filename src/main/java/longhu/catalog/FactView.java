package longhu.catalog;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A fact as shown.
 *
 * @param html its value
 * @param text its value without markup
 * @param asOf the date at which it holds
 * @param article whether it stands on the article's word alone
 */
public record FactView(Long id, Long entry, String type, String html, String text, @Nullable String note,
		@Nullable DateSpan asOf, @Nullable DateSpan date, String confidence, boolean article) {

	/** A goal: its date lies ahead of the day on which it was set. */
	public boolean target() {
		return this.type.equals("target") && this.date != null && this.date.to() != null;
	}

	/** How many years a target is ahead of a day; negative once it is past. */
	public int yearsFrom(LocalDate day) {
		return (this.date != null && this.date.to() != null) ? this.date.to().getYear() - day.getYear() : 0;
	}

	/** When it came about or, if it is no date itself, when it was so. */
	public @Nullable DateSpan when() {
		return (this.date != null) ? this.date : this.asOf;
	}

}
