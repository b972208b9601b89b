package longhu.catalog;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The head of an entry in one language: what a list, a link or the top of its page shows.
 */
public record EntrySummary(Long id, Kind kind, String slug, int ordinal, @Nullable DateSpan years,
		@Nullable LocalDate checked, String title, String summary, String reading, Language textLanguage) {

	/** The address without language prefix. */
	public String path() {
		return this.kind.path(this.slug);
	}

	/** The reference by which content names it. */
	public String reference() {
		return this.kind.code() + ":" + this.slug;
	}

}
