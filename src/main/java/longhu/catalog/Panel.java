package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a spoke adds to the page of an entry. The page renders whatever panels there are;
 * without the spoke its panel is not there, and nothing else changes.
 */
public interface Panel {

	/** Its place among the panels, the smallest first. */
	int order();

	/** The template whose fragment {@code panel(shown)} renders it. */
	String template();

	/** Whether the panels of several entries, side by side, say more than each alone. */
	default boolean comparable() {
		return false;
	}

	/**
	 * What the fragment shows.
	 * @return the parameter of the fragment, or null if there is nothing to show
	 */
	@Nullable Object of(Heading entry, Language language);

}
