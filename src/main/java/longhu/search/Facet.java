package longhu.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import longhu.catalog.Address;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mistake.Offer;

/**
 * What hits can be narrowed by; the code is the parameter of the address and the field of
 * the index.
 */
enum Facet {

	KIND(SearchParameters::kind), IN(SearchParameters::in), GROUP(SearchParameters::group), ERA(SearchParameters::era),
	SECTION(SearchParameters::section), LANGUAGE(SearchParameters::language), FOUNDED(SearchParameters::founded),
	PLACE(SearchParameters::place);

	static final List<String> KINDS = kinds();

	private final Function<SearchParameters, Set<String>> parameter;

	Facet(Function<SearchParameters, Set<String>> parameter) {
		this.parameter = parameter;
	}

	Set<String> asked(SearchParameters parameters) {
		return this.parameter.apply(parameters);
	}

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
			case IN -> true;
			case LANGUAGE -> Language.ofTag(value).isPresent();
			case FOUNDED -> value.matches("\\d{4}");
			default -> labels.has(this, value);
		};
	}

	/** The same page with each value that there is instead, but for years. */
	List<Offer> offers(Address address, FacetLabels.Known labels) {
		Stream<String> known = switch (this) {
			case KIND -> KINDS.stream();
			case LANGUAGE -> Arrays.stream(Language.values()).map(Language::tag);
			case IN, FOUNDED -> Stream.empty();
			default -> labels.slugs(this);
		};
		String page = address.path();
		return Stream.concat(Stream.of(Offer.of(page, "error.plain")), known.map((value) -> {
			String path = page + "?" + code() + "=" + value;
			return (this == KIND || this == LANGUAGE) ? Offer.of(path, "search." + code() + "." + value)
					: Offer.titled(path, labels.title(this, value, address.language()));
		})).toList();
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
