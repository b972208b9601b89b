package longhu.api;

import java.util.Map;

import longhu.catalog.Fields;

/**
 * A thing of schema.org as a node of JSON-LD.
 */
final class Thing {

	private Thing() {
	}

	/** A thing that has an address of its own; more can be said of it. */
	static Map<String, Object> named(String type, String id) {
		return Fields.of("@type", type, "@id", id);
	}

}
