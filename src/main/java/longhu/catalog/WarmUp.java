package longhu.catalog;

/**
 * What is costly and better done before somebody needs it. It is done when the portal
 * serves, in one thread, one after the other: a machine has few cores, and readers come
 * first.
 */
public interface WarmUp {

	/** Its place among the others, the smallest first. */
	int order();

	/** Does it; a failure is logged, and told again to who needs it. */
	void ready();

}
