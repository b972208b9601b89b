package longhu.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a spoke adds to the page of an entry. The page renders whatever panels there are;
 * without the spoke its panel is not there, and nothing else changes. They stand in the
 * order that {@code @Order} gives them.
 */
public interface EntryPanel {

	/** Whether it is short enough to stand beside the text; else it comes after it. */
	default boolean beside() {
		return false;
	}

	/** The template whose fragment {@code panel(shown)} renders it. */
	String template();

	/**
	 * What the fragment shows.
	 * @param at the time that the entry is looked at from, or null for now; a panel that
	 * knows no time shows what it always does
	 * @return the parameter of the fragment, or null if there is nothing to show
	 */
	@Nullable Object of(EntrySummary entry, Language language, @Nullable AsOf at);

	/**
	 * What the fragment {@code together(shown)} of the template shows of several entries
	 * at once.
	 * @return the parameter of the fragment, or null if there is nothing to show
	 */
	default @Nullable Object together(List<EntrySummary> entries, Language language) {
		return null;
	}

}
