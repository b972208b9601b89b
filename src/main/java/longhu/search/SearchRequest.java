package longhu.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address asks for: question, facet values, order, page.
 *
 * @param q the question as it came
 * @param sort relevance, name or date
 * @param page from 1 to {@value #MOST_PAGES}
 * @param literal whether spelling is left alone
 */
record SearchRequest(String q, Map<Facet, Set<String>> chosen, String sort, int page, boolean literal,
		Language language) {

	static final List<String> SORTS = List.of("relevance", "name", "date");

	static final int MOST_PAGES = 50;

	private static final int MOST_VALUES = 50;

	/**
	 * Reads the parameters of an address.
	 * @throws ResponseStatusException 400 for what cannot be
	 */
	static SearchRequest of(MultiValueMap<String, String> parameters, Language language, FacetLabels.Known labels) {
		Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			List<@Nullable String> values = parameters.getOrDefault(facet.code(), List.of());
			if (values.size() > MOST_VALUES) {
				throw refused("too many values of " + facet.code());
			}
			for (String value : values) {
				if (value == null || value.isEmpty()) {
					continue;
				}
				if (!facet.allows(value, labels)) {
					throw refused("there is no such value of " + facet.code());
				}
				chosen.computeIfAbsent(facet, (none) -> new LinkedHashSet<>()).add(value);
			}
		}
		return new SearchRequest(first(parameters, "q", ""), chosen, sort(first(parameters, "sort", SORTS.get(0))),
				page(first(parameters, "page", "1")), first(parameters, "literal", "").equals("1"), language);
	}

	private static String first(MultiValueMap<String, String> parameters, String name, String otherwise) {
		String value = parameters.getFirst(name);
		return (value == null || value.isEmpty()) ? otherwise : value;
	}

	private static String sort(String sort) {
		if (!SORTS.contains(sort)) {
			throw refused("sort is relevance, name or date");
		}
		return sort;
	}

	private static int page(String page) {
		if (!page.matches("\\d{1,4}") || Integer.parseInt(page) < 1 || Integer.parseInt(page) > MOST_PAGES) {
			throw refused("page is from 1 to " + MOST_PAGES);
		}
		return Integer.parseInt(page);
	}

	private static ResponseStatusException refused(String why) {
		return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
	}

	boolean has(Facet facet, String value) {
		return this.chosen.getOrDefault(facet, Set.of()).contains(value);
	}

	/** Only those of one kind, and all of them: for the index page of the kind. */
	SearchRequest within(String kind) {
		Map<Facet, Set<String>> all = new EnumMap<>(this.chosen.isEmpty() ? new EnumMap<>(Facet.class) : this.chosen);
		all.put(Facet.KIND, Set.of(kind));
		return new SearchRequest(this.q, all, "name", 1, this.literal, this.language);
	}

	/** The address of another page of the same. */
	public String address(int page) {
		return address(this.q, this.literal, page);
	}

	/** The address with the spelling left alone. */
	public String literally() {
		return address(this.q, true, 1);
	}

	private String address(String q, boolean literal, int page) {
		List<String> values = new ArrayList<>();
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{v}");
		values.add(q);
		this.chosen.forEach((facet, chosen) -> chosen.forEach((value) -> {
			address.queryParam(facet.code(), "{v}");
			values.add(value);
		}));
		if (!this.sort.equals(SORTS.get(0))) {
			address.queryParam("sort", this.sort);
		}
		if (literal) {
			address.queryParam("literal", "1");
		}
		if (page > 1) {
			address.queryParam("page", page);
		}
		return address.encode().buildAndExpand(values.toArray()).toUriString();
	}

}
