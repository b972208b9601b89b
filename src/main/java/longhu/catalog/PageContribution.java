package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a spoke adds to the pages of others: to their head, and below their text. Every
 * page renders all contributions, in the order that {@code @Order} gives them; without
 * the spoke its own is not there, and nothing else changes.
 */
public interface PageContribution {

	/**
	 * The template that renders it, with the fragments {@code top(shown)} and
	 * {@code end(shown)}.
	 */
	String template();

	/**
	 * What the fragments show.
	 * @param path the address of the page, without language prefix
	 * @param question what stands behind it, with the question mark; empty where nothing
	 * is asked, or the page is the same whatever is asked
	 * @return their parameter, or null if there is nothing to add to this page
	 */
	@Nullable Object of(String path, String question, Language language, Origin origin);

}
