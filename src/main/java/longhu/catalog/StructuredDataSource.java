package longhu.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * A page that its spoke describes in the terms of
 * <a href="https://schema.org/">schema.org</a>, where it is more than a page.
 */
public interface StructuredDataSource {

	/**
	 * What the page at an address is about.
	 * @param path the address without language prefix
	 * @return the thing as JSON-LD without its context, or empty if the address is none
	 * of this spoke's
	 */
	Optional<Map<String, Object>> at(String path, Language language, Origin origin);

}
