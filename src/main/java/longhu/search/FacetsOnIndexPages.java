package longhu.search;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Address;
import longhu.catalog.EntryFilter;
import longhu.catalog.Kind;
import longhu.catalog.ParameterReader;
import longhu.catalog.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives the index pages of companies and policies the same facets and filter box: the
 * slugs that are left stand in {@code kept}.
 */
@ControllerAdvice
class FacetsOnIndexPages implements EntryFilter, QueryParameters {

	private static final Map<String, Kind> PAGES = Map.of("/companies", Kind.COMPANY, "/policies", Kind.POLICY);

	/** The parameters of the search but for those that the index itself reads. */
	private static final Set<String> PARAMETERS = ParameterReader.names(SearchParameters.class)
		.stream()
		.filter((name) -> !Set.of("sort", "in").contains(name))
		.collect(Collectors.toUnmodifiableSet());

	/** More entries than these are for the search itself. */
	private static final int MOST = 1000;

	private final Search search;

	private final ParameterReader reader;

	FacetsOnIndexPages(Search search, ParameterReader reader) {
		this.search = search;
		this.reader = reader;
	}

	@Override
	public Set<String> at(String path) {
		return PAGES.containsKey(path) ? PARAMETERS : Set.of();
	}

	@ModelAttribute
	void facets(HttpServletRequest request, Address address, Model model) {
		Kind kind = PAGES.get(request.getRequestURI());
		try {
			if (kind != null) {
				facets(kind, address, model);
			}
		}
		catch (ErrorResponseException ex) {
			if (!address.query().isEmpty()) {
				throw ex;
			}
			// without the index the page is whole, but for its filters
		}
	}

	private void facets(Kind kind, Address address, Model model) {
		SearchRequest wanted = wanted(kind, address);
		SearchResult found = this.search.find(wanted, MOST);
		boolean filtered = narrows(wanted);
		model.addAttribute("wanted", wanted);
		model.addAttribute("found", found);
		model.addAttribute("filtered", filtered);
		if (filtered) {
			model.addAttribute("kept", slugs(found));
			model.addAttribute("noindex", true);
		}
	}

	/** The order and the years of the page are no matter of the search. */
	private SearchRequest wanted(Kind kind, Address address) {
		SearchParameters asked = this.reader.read(address.asking(address.query(), PARAMETERS), SearchParameters.class);
		return SearchRequest.of(asked, address, this.search.labels()).within(kind.code());
	}

	private static boolean narrows(SearchRequest wanted) {
		return !wanted.q().isEmpty() || wanted.chosen().size() > 1;
	}

	private static Set<String> slugs(SearchResult found) {
		return found.hits()
			.stream()
			.map((hit) -> hit.path().substring(hit.path().lastIndexOf('/') + 1))
			.collect(Collectors.toSet());
	}

	@Override
	public @Nullable Set<String> kept(Kind kind, Address address) {
		if (!PAGES.containsValue(kind)) {
			return null;
		}
		SearchRequest wanted = wanted(kind, address);
		return narrows(wanted) ? slugs(this.search.find(wanted, MOST)) : null;
	}

}
