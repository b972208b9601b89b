package longhu.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import longhu.catalog.Kind;
import longhu.catalog.Language;

/**
 * What hits can be narrowed by; the code is the parameter of the address and the field of
 * the index.
 */
enum Facet {

	KIND, IN, GROUP, ERA, SECTION, LANGUAGE, FOUNDED, PLACE;

	static final List<String> KINDS = kinds();

	/** Entries that the article names, and those around it. */
	private static final List<String> PARTS = List.of("article", "around");

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether such a value can be, so that a mistyped one is told and not met with
	 * nothing.
	 */
	boolean allows(String value, FacetLabels.Known labels) {
		return switch (this) {
			case KIND -> KINDS.contains(value);
			case IN -> PARTS.contains(value);
			case LANGUAGE -> Language.ofTag(value).isPresent();
			case FOUNDED -> value.matches("\\d{4}");
			default -> labels.has(this, value);
		};
	}

	/** Whether such a thing has an entry, and is not a passage, source or term. */
	static boolean entry(String kind) {
		return Kind.ofCode(kind).isPresent();
	}

	private static List<String> kinds() {
		List<String> kinds = new ArrayList<>(Arrays.stream(Kind.values()).map(Kind::code).toList());
		kinds.addAll(List.of("paragraph", "claim", "source", "term"));
		return List.copyOf(kinds);
	}

}
