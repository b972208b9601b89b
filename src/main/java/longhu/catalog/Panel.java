package longhu.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	/**
	 * What the fragment shows of an entry as it was at a time. A panel that knows no time
	 * shows what it always does.
	 */
	default @Nullable Object of(Heading entry, Language language, @Nullable At at) {
		return of(entry, language);
	}

	/** What the fragment shows of each of several entries, by their ids. */
	default Map<Long, Object> of(List<Heading> entries, Language language) {
		Map<Long, Object> shown = new LinkedHashMap<>();
		for (Heading entry : entries) {
			Object one = of(entry, language);
			if (one != null) {
				shown.put(entry.id(), one);
			}
		}
		return shown;
	}

}
