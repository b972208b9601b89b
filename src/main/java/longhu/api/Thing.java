package longhu.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A thing of schema.org as a node of JSON-LD, its properties in the order in which they
 * are given: a map of the JDK has another one at every start.
 */
final class Thing {

	private Thing() {
	}

	/** A thing that has an address of its own; more can be said of it. */
	static Map<String, Object> named(String type, String id) {
		return of("@type", type, "@id", id);
	}

	static Map<String, Object> of(Object... namesAndValues) {
		Map<String, Object> thing = new LinkedHashMap<>();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			thing.put(namesAndValues[at].toString(), namesAndValues[at + 1]);
		}
		return thing;
	}

}
