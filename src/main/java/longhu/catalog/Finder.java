package longhu.catalog;

import java.util.List;
import java.util.Set;

/**
 * Finds what a question means: the search, for spokes that show its hits in their own
 * way.
 */
public interface Finder {

	/**
	 * A hit.
	 *
	 * @param path its address without host and language prefix
	 * @param kind the code of a kind of entry, or paragraph, claim, source, term
	 * @param reason why it matched, as people read it: 「別名：智谱」
	 */
	record Hit(String path, String kind, String title, String summary, String reason) {
	}

	/**
	 * What was found.
	 *
	 * @param total the number of hits there are
	 * @param hits the best of them
	 */
	record Hits(long total, List<Hit> hits) {
	}

	/** The kinds that hits can be of. */
	List<String> kinds();

	/**
	 * The best hits.
	 * @param question any text; the search shortens one that is too long
	 * @param kinds that hits must be of, by code; empty for any
	 */
	Hits find(String question, Set<String> kinds, Language language, int limit);

}
