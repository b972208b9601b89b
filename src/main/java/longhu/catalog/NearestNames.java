package longhu.catalog;

import java.util.List;

/**
 * Finds what a mistyped name may have meant.
 */
public interface NearestNames {

	/**
	 * The entries with the names nearest to the last word of an address, the nearest
	 * first; at most five.
	 */
	List<Heading> to(String path, Language language);

}
