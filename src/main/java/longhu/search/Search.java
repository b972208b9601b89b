package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Answers questions from the index alone.
 */
@Component
class Search {

	/** Hits on a page. */
	static final int PAGE = 20;

	private final Index index;

	private final Vocabulary vocabulary;

	private final MessageSource messages;

	private final SearchProperties properties;

	Search(Index index, Vocabulary vocabulary, MessageSource messages, SearchProperties properties) {
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
		find(Wanted.of(new LinkedMultiValueMap<>(Map.of("q", List.of("AI"))), Language.EN, labels()), PAGE);
	}

	FacetLabels.Known labels() {
		return this.index.read(Index.Open::labels);
	}

	/** A page of hits with facets. */
	Found find(Wanted wanted, int limit) {
		return answer(wanted.language(), (reply) -> reply.find(wanted, limit));
	}

	/** Names that begin, sound or are written alike, the best few. */
	List<Found.Hit> suggest(String q, Language language, int limit) {
		return answer(language, (reply) -> reply.suggest(q, limit));
	}

	private <T> T answer(Language language, Answer<T> answer) {
		return this.index.read((open) -> {
			try {
				return answer
					.of(new Reply(open, this.properties.searchTime(), language, this.vocabulary, this.messages));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private interface Answer<T> {

		T of(Reply reply) throws IOException;

	}

}
