package longhu.catalog;

/**
 * A list as rows, filtered and sorted as its page shows it at the same address. Columns
 * are added at the end and never taken away; none has a name that SQL keeps for itself.
 */
public interface TableSource extends QueryParameters {

	/** Whether this is the list at a path without language prefix. */
	boolean lists(String path);

	Rows rows(Address address, Language language, Origin origin);

}
