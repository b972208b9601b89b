package longhu.catalog;

import java.util.Set;

/**
 * A list as rows, filtered and sorted as its page shows it at the same address. Columns
 * are added at the end and never taken away; none has a name that SQL keeps for itself.
 */
public interface TableSource extends QueryParameters {

	/** Those that the page of the list is bound to are known without being named. */
	@Override
	default Set<String> at(String path) {
		return Set.of();
	}

	/** Whether this is the list at a path without language prefix. */
	boolean lists(String path);

	Rows rows(Address address, Language language, Origin origin);

}
