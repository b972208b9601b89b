package longhu.catalog;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Narrows the index of a kind by what a spoke knows of its entries.
 */
public interface EntryFilter {

	/** The slugs that are left, or null where nothing is asked for. */
	@Nullable Set<String> kept(Kind kind, Address address);

}
