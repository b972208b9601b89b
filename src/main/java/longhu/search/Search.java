package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Answers questions from the index alone.
 */
@Component
class Search implements SmartInitializingSingleton {

	/** Hits on a page. */
	static final int PAGE = 20;

	private static final int NEAR = 5;

	/** With fewer hits than these some of the words are enough. */
	private static final int FEW = 3;

	private static final Found.Reason NONE = new Found.Reason("", "", "", "", "");

	private final Index index;

	private final Vocabulary vocabulary;

	private final MessageSource messages;

	Search(Index index, Vocabulary vocabulary, MessageSource messages) {
		this.index = index;
		this.vocabulary = vocabulary;
		this.messages = messages;
	}

	/** The first question would pay for loading the classes of all later ones. */
	@Override
	public void afterSingletonsInstantiated() {
		find(Wanted.of(new LinkedMultiValueMap<>(Map.of("q", List.of("AI"))), Language.EN, labels()), PAGE);
	}

	FacetLabels.Known labels() {
		return this.index.read(Index.Open::labels);
	}

	/** A page of hits with facets. */
	Found find(Wanted wanted, int limit) {
		return this.index.read((open) -> {
			try {
				return find(wanted, limit, open);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private Found find(Wanted wanted, int limit, Index.Open open) throws IOException {
		Question question = Question.of(wanted.q(), open.pairs());
		if (question.empty() && !question.text().isEmpty()) {
			return new Found(question, 0, false, List.of(), List.of(), null, List.of());
		}
		Spelling spelling = new Spelling(open.lexicon());
		Found.Corrected corrected = wanted.literal() ? null : spelling.unknown(question);
		Found found = answer(question, corrected, wanted, limit, open);
		if (found.total() == 0 && corrected == null && !wanted.literal()) {
			corrected = spelling.whole(question);
			found = (corrected != null) ? answer(question, corrected, wanted, limit, open) : found;
		}
		if (found.total() < FEW && question.terms().size() > 1 && !named(question, open)) {
			found = answer(question.loosened(), corrected, wanted, limit, open);
		}
		return (found.total() > 0 || question.empty()) ? found : new Found(question, 0, false, List.of(),
				found.facets(), null, near(question, wanted.language(), open));
	}

	private static boolean named(Question question, Index.Open open) throws IOException {
		return open.lexicon().documents(new Term("title", question.folded())) > 0
				|| open.lexicon().documents(new Term("other", question.folded())) > 0;
	}

	private Found answer(Question asked, Found.@Nullable Corrected corrected, Wanted wanted, int limit, Index.Open open)
			throws IOException {
		Question question = (corrected != null) ? asked.corrected(corrected, open.pairs()) : asked;
		Query query = question.empty() ? new MatchAllDocsQuery() : Matching.everything(open.lexicon(), question);
		Reasons reasons = new Reasons(question, corrected, wanted.language(), this.vocabulary, this.messages);
		Hits hits = Hits.of(open, query, wanted, question.empty(), limit);
		return new Found(asked, hits.total(), hits.cut(),
				hits.hits().stream().map((kept) -> hit(kept, reasons, wanted.language(), question.empty())).toList(),
				hits.facets(wanted, open.labels(), this.messages), corrected, List.of());
	}

	/** Names that begin, sound or are written alike, the best few. */
	List<Found.Hit> suggest(String q, Language language, int limit) {
		return this.index.read((open) -> {
			try {
				Question question = Question.of(q, open.pairs());
				return question.empty() ? List.of() : suggest(question, language, limit, open);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private List<Found.Hit> suggest(Question asked, Language language, int limit, Index.Open open) throws IOException {
		List<Found.Hit> found = few(asked, null, language, limit, open);
		if (found.isEmpty() && asked.latin()) {
			Spelling spelling = new Spelling(open.lexicon());
			Found.Corrected corrected = spelling.nearest(asked.folded());
			corrected = (corrected != null) ? corrected : spelling.unknown(asked);
			found = (corrected != null) ? few(asked, corrected, language, limit, open) : found;
		}
		return found;
	}

	private List<Found.Hit> few(Question asked, Found.@Nullable Corrected corrected, Language language, int limit,
			Index.Open open) throws IOException {
		Question question = (corrected != null) ? asked.corrected(corrected, open.pairs()) : asked;
		Reasons reasons = new Reasons(question, corrected, language, this.vocabulary, this.messages);
		return Hits.few(open, Matching.names(open.lexicon(), question), limit)
			.stream()
			.map((kept) -> hit(kept, reasons, language, false))
			.toList();
	}

	/** What shares a character or a beginning with a question that found nothing. */
	private List<Found.Hit> near(Question question, Language language, Index.Open open) throws IOException {
		BooleanQuery.Builder near = new BooleanQuery.Builder();
		question.folded()
			.codePoints()
			.filter(Fold::han)
			.limit(NEAR * 2L)
			.forEach((character) -> near.add(new TermQuery(new Term("names", Character.toString(character))),
					Occur.SHOULD));
		question.words()
			.stream()
			.limit(NEAR)
			.forEach((word) -> near
				.add(new TermQuery(new Term("prefix", word.substring(0, Math.min(2, word.length())))), Occur.SHOULD));
		Reasons reasons = new Reasons(question, null, language, this.vocabulary, this.messages);
		return Hits.few(open, near.build(), NEAR).stream().map((kept) -> hit(kept, reasons, language, true)).toList();
	}

	private static Found.Hit hit(Shelf.Kept kept, Reasons reasons, Language language, boolean plain) {
		Card.Shown shown = kept.shown();
		Passage text = kept.text(language);
		String title = shown.titles().getOrDefault(language, "");
		String summary = shown.summaries().getOrDefault(language, "");
		Found.Reason reason = plain ? NONE : reasons.of(shown, title, summary, text);
		String lead = summary.isEmpty() ? text.first() : summary;
		lead = lead.substring(0, Math.min(lead.length(), 300));
		return new Found.Hit(shown.path(), shown.kind(), shown.number(), title, shown.titles(), lead,
				reasons.marks().html(lead), reason);
	}

}
