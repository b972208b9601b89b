package longhu.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Finder;
import longhu.catalog.Language;
import org.springframework.stereotype.Component;

/**
 * The search for other spokes.
 */
@Component
class SearchFinder implements Finder {

	private final Search search;

	SearchFinder(Search search) {
		this.search = search;
	}

	@Override
	public List<String> kinds() {
		return Facet.KINDS;
	}

	@Override
	public Hits find(String question, Set<String> kinds, Language language, int limit) {
		SearchRequest wanted = new SearchRequest(question, kinds.isEmpty() ? Map.of() : Map.of(Facet.KIND, kinds),
				SearchRequest.SORTS.get(0), 1, false, language);
		SearchResult found = this.search.find(wanted, limit);
		return new Hits(found.total(),
				found.hits()
					.stream()
					.map((hit) -> new Hit(hit.path(), hit.kind(), hit.title(), hit.plainSummary(), hit.reason().line()))
					.toList());
	}

}
