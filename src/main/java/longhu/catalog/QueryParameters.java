package longhu.catalog;

import java.util.Set;

/**
 * Says which query parameters an address knows, where its controller does not name them
 * one by one. A parameter that nobody knows reaches no controller, so that it can neither
 * change an answer nor make another of it.
 */
public interface QueryParameters {

	/**
	 * The parameters that this spoke reads at an address.
	 * @param path the address without language prefix
	 */
	Set<String> at(String path);

}
