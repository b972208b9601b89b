package longhu.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import longhu.catalog.Finder;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Vocabulary;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Answers questions from the index alone, those of other spokes, too.
 */
@Component
class Search implements Finder {

	/** Hits on a page. */
	static final int PAGE = 20;

	private final SearchIndex index;

	private final Vocabulary vocabulary;

	private final Messages messages;

	private final SearchProperties properties;

	Search(SearchIndex index, Vocabulary vocabulary, Messages messages, SearchProperties properties) {
		this.index = index;
		this.vocabulary = vocabulary;
		this.messages = messages;
		this.properties = properties;
	}

	/**
	 * Pages are served before the index is there, but without one there is no portal. The
	 * first question would pay for loading the classes of all later ones.
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Order(0)
	void warm() {
		try {
			find(new SearchRequest("AI", Map.of(), SearchRequest.RELEVANCE, 1, false, Language.EN), PAGE);
		}
		catch (ErrorResponseException ex) {
			// the cluster is away: searches say so until it is there
		}
	}

	FacetLabels.Known labels() {
		return this.index.read(IndexSnapshot::labels);
	}

	/** A page of hits with facets. */
	SearchResult find(SearchRequest wanted, int limit) {
		return answer(wanted.language(), (searcher) -> searcher.find(wanted, limit));
	}

	/**
	 * Names that begin, sound or are written alike, the best few; none while the index is
	 * away, since to suggest nothing is no failure.
	 */
	List<SearchResult.Hit> suggest(String q, Language language, int limit) {
		try {
			return answer(language, (searcher) -> searcher.suggest(q, limit));
		}
		catch (ErrorResponseException ex) {
			return List.of();
		}
	}

	@Override
	public List<String> kinds() {
		return Facet.KINDS;
	}

	@Override
	public Hits find(String question, Set<String> kinds, Language language, int limit) {
		SearchResult found = find(new SearchRequest(question, kinds.isEmpty() ? Map.of() : Map.of(Facet.KIND, kinds),
				SearchRequest.RELEVANCE, 1, false, language), limit);
		return new Hits(found.total(),
				found.hits()
					.stream()
					.map((hit) -> new Hit(hit.path(), hit.kind(), hit.title(), hit.plainSummary(), hit.reason().line()))
					.toList());
	}

	private <T> T answer(Language language, Function<Searcher, T> answer) {
		TimeLimit time = TimeLimit.in(this.properties.searchTime());
		T found = this.index
			.read((snapshot) -> answer.apply(new Searcher(snapshot, time, language, this.vocabulary, this.messages)));
		if (time.over()) {
			SearchIndex.notKept();
		}
		return found;
	}

}
