package longhu.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Address;
import longhu.catalog.Language;
import longhu.catalog.Mistake;
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

	/** The order where none is asked for. */
	static final String RELEVANCE = "relevance";

	static final int MOST_PAGES = 50;

	/**
	 * Finds what is asked for.
	 * @throws Mistake if there is no such value of a facet
	 */
	static SearchRequest of(SearchParameters asked, Address address, FacetLabels.Known labels) {
		Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			Set<String> values = facet.asked(asked);
			if (!values.stream().allMatch((value) -> facet.allows(value, labels))) {
				throw Mistake.value(facet.offers(address, labels), "search.wrong.facet", facet.code());
			}
			if (!values.isEmpty()) {
				chosen.put(facet, values);
			}
		}
		return new SearchRequest(asked.q(), chosen, asked.sort().isEmpty() ? RELEVANCE : asked.sort(),
				(asked.page() != null) ? asked.page() : 1, asked.literal().equals("1"), address.language());
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
		if (!this.sort.equals(RELEVANCE)) {
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
