package longhu.api;

import java.util.Map;

import longhu.catalog.Fields;
import longhu.catalog.Kind;

/**
 * A thing of schema.org as a node of JSON-LD.
 */
final class Thing {

	private Thing() {
	}

	/** What every entry of a kind is; what is nothing more certain is a term. */
	static String type(Kind kind) {
		return switch (kind) {
			case SECTION -> "Article";
			case POLICY -> "Legislation";
			case COMPANY, ORGANIZATION -> "Organization";
			case PERSON -> "Person";
			case PRODUCT -> "Product";
			case PLACE -> "Place";
			case EVENT -> "Event";
			case ERA, GROUP, CONCEPT -> "DefinedTerm";
		};
	}

	/** A thing that has an address of its own; more can be said of it. */
	static Map<String, Object> named(String type, String id) {
		return Fields.of("@type", type, "@id", id);
	}

}
