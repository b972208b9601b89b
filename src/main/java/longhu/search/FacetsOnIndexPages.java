package longhu.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Address;
import longhu.catalog.EntryFilter;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Gives the index pages of companies and policies the same facets and filter box: the
 * slugs that are left stand in {@code kept}.
 */
@ControllerAdvice
class FacetsOnIndexPages implements EntryFilter {

	private static final Map<String, Kind> PAGES = Map.of("/companies", Kind.COMPANY, "/policies", Kind.POLICY);

	/** Parameters that the index itself reads. */
	private static final Set<String> OTHERS = Set.of("sort", "from", "to", "in", "at");

	/** More entries than these are for the search itself. */
	private static final int MOST = 1000;

	private final Search search;

	private final LocaleResolver languages;

	FacetsOnIndexPages(Search search, LocaleResolver languages) {
		this.search = search;
		this.languages = languages;
	}

	@ModelAttribute
	void facets(HttpServletRequest request, Model model) {
		Kind kind = PAGES.get(request.getRequestURI());
		try {
			if (kind != null) {
				facets(kind, request, model);
			}
		}
		catch (ErrorResponseException ex) {
			if (!request.getParameterMap().isEmpty()) {
				throw ex;
			}
			// without the index the page is whole, but for its filters
		}
	}

	private void facets(Kind kind, HttpServletRequest request, Model model) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.addAll(name, List.of(values)));
		SearchRequest wanted = wanted(kind, parameters, Language.of(this.languages.resolveLocale(request)));
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
	private SearchRequest wanted(Kind kind, MultiValueMap<String, String> parameters, Language language) {
		OTHERS.forEach(parameters::remove);
		return SearchRequest.of(parameters, language, this.search.labels()).within(kind.code());
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
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		address.query().forEach(parameters::addAll);
		SearchRequest wanted = wanted(kind, parameters, address.language());
		return narrows(wanted) ? slugs(this.search.find(wanted, MOST)) : null;
	}

}
