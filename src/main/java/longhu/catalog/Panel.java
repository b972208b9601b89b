package longhu.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a spoke adds to the page of an entry. The page renders whatever panels there are;
 * without the spoke its panel is not there, and nothing else changes.
 */
public interface Panel {

	/** Its place among the panels, the smallest first. */
	int order();

	/** Whether it is short enough to stand beside the text; else it comes after it. */
	default boolean beside() {
		return false;
	}

	/** The template whose fragment {@code panel(shown)} renders it. */
	String template();

	/**
	 * What the fragment shows.
	 * @return the parameter of the fragment, or null if there is nothing to show
	 */
	@Nullable Object of(Heading entry, Language language);

	/**
	 * What the fragment shows of an entry as it was at a time. A panel that knows no time
	 * shows what it always does.
	 */
	default @Nullable Object of(Heading entry, Language language, @Nullable At at) {
		return of(entry, language);
	}

	/**
	 * What the fragment {@code together(shown)} of the template shows of several entries
	 * at once.
	 * @return the parameter of the fragment, or null if there is nothing to show
	 */
	default @Nullable Object together(List<Heading> entries, Language language) {
		return null;
	}

}
