package longhu.search;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Kind;
import longhu.catalog.Language;
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
class FacetsOnIndexPages {

	private static final Map<String, Kind> PAGES = Map.of("/companies", Kind.COMPANY, "/policies", Kind.POLICY);

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
		request.getParameterMap().forEach((name, values) -> parameters.addAll(name, java.util.List.of(values)));
		SearchRequest wanted = SearchRequest
			.of(parameters, Language.of(this.languages.resolveLocale(request)), this.search.labels())
			.within(kind.code());
		SearchResult found = this.search.find(wanted, MOST);
		Set<String> kept = found.hits()
			.stream()
			.map((hit) -> hit.path().substring(hit.path().lastIndexOf('/') + 1))
			.collect(Collectors.toSet());
		boolean filtered = !wanted.q().isEmpty() || wanted.chosen().size() > 1;
		model.addAttribute("wanted", wanted);
		model.addAttribute("found", found);
		model.addAttribute("filtered", filtered);
		if (filtered) {
			model.addAttribute("kept", kept);
			model.addAttribute("noindex", true);
		}
	}

}
