package longhu.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The reply to one question: as it was asked, put right if nothing is called so, content
 * with less if little was found; all of it before one deadline.
 */
final class Reply {

	private static final int NEAR = 5;

	/** With fewer hits than these some of the words are enough. */
	private static final int FEW = 3;

	private static final Found.Reason NONE = new Found.Reason("", "", "", "", "");

	private final Index.Open open;

	private final Language language;

	private final Vocabulary vocabulary;

	private final MessageSource messages;

	private final Spelling spelling;

	private final QueryTimeout deadline;

	Reply(Index.Open open, Duration most, Language language, Vocabulary vocabulary, MessageSource messages) {
		this.open = open;
		this.language = language;
		this.vocabulary = vocabulary;
		this.messages = messages;
		this.spelling = new Spelling(open.lexicon());
		this.deadline = new QueryTimeoutImpl(most.toMillis());
	}

	/** A page of hits with facets. */
	Found find(Wanted wanted, int limit) throws IOException {
		Question question = Question.of(wanted.q(), this.open.pairs());
		if (question.empty() && !question.text().isEmpty()) {
			return new Found(question, 0, false, List.of(), List.of(), null, List.of());
		}
		Found.Corrected corrected = wanted.literal() ? null : this.spelling.unknown(question);
		Found found = find(question, corrected, wanted, limit);
		if (found.total() == 0 && corrected == null && !wanted.literal() && !found.cut()) {
			corrected = this.spelling.whole(question);
			found = (corrected != null) ? find(question, corrected, wanted, limit) : found;
		}
		Question right = right(question, corrected);
		if (found.total() < FEW && right.terms().size() > 1 && !found.cut() && !named(right)) {
			found = find(question.loosened(), corrected, wanted, limit);
		}
		return (found.total() > 0 || question.empty()) ? found
				: new Found(question, 0, found.cut(), List.of(), found.facets(), null, near(question));
	}

	private boolean named(Question question) {
		return this.open.lexicon().documents("title", question.folded()) > 0
				|| this.open.lexicon().documents("other", question.folded()) > 0;
	}

	private Found find(Question asked, Found.@Nullable Corrected corrected, Wanted wanted, int limit)
			throws IOException {
		Question question = right(asked, corrected);
		List<String> alike = (corrected != null || wanted.literal()) ? List.of()
				: Lookalikes.of(this.open.lexicon(), question);
		Worth worth = question.empty() ? Worth.everything(this.open.columns().documents())
				: Matching.everything(this.open, question, alike, this.deadline);
		Hits hits = Hits.of(this.open, worth, wanted, question.empty(), limit);
		return new Found(asked, hits.total(), hits.cut(),
				shown(hits.hits(), reasons(question, corrected, alike), question.empty()),
				hits.facets(wanted, this.open.labels(), this.messages), corrected, List.of());
	}

	/** Names that begin, sound or are written alike, the best few. */
	List<Found.Hit> suggest(String q, int limit) throws IOException {
		Question question = Question.of(q, this.open.pairs());
		if (question.empty()) {
			return List.of();
		}
		List<Found.Hit> found = few(question, null, limit);
		if (found.isEmpty() && question.latin()) {
			Found.Corrected corrected = this.spelling.whole(question);
			corrected = (corrected != null) ? corrected : this.spelling.unknown(question);
			found = (corrected != null) ? few(question, corrected, limit) : found;
		}
		return found;
	}

	private List<Found.Hit> few(Question asked, Found.@Nullable Corrected corrected, int limit) throws IOException {
		Question question = right(asked, corrected);
		List<String> alike = (corrected != null) ? List.of() : Lookalikes.of(this.open.lexicon(), question);
		Worth worth = Matching.names(this.open, question, alike, this.deadline);
		return shown(Hits.few(this.open, worth, limit), reasons(question, corrected, alike), false);
	}

	/** What shares a character or a beginning with a question that found nothing. */
	private List<Found.Hit> near(Question question) {
		Worth near = new Worth(this.open.columns().documents(), this.deadline);
		question.folded()
			.codePoints()
			.filter(Fold::han)
			.limit(NEAR * 2L)
			.forEach((character) -> near(near, "names", Character.toString(character)));
		question.words()
			.stream()
			.limit(NEAR)
			.forEach((word) -> near(near, "prefix", word.substring(0, Math.min(2, word.length()))));
		return shown(Hits.few(this.open, near, NEAR), reasons(question, null, List.of()), true);
	}

	private void near(Worth near, String field, String term) {
		near.add(Gain.weighted(this.open.lexicon().postings(field, term), 1));
	}

	private Question right(Question asked, Found.@Nullable Corrected corrected) {
		return (corrected != null) ? asked.corrected(corrected, this.open.pairs()) : asked;
	}

	private Reasons reasons(Question question, Found.@Nullable Corrected corrected, List<String> alike) {
		return new Reasons(question, corrected, alike, this.language, this.vocabulary, this.messages);
	}

	private List<Found.Hit> shown(List<Shelf.Kept> hits, Reasons reasons, boolean plain) {
		return hits.stream().map((kept) -> hit(kept, reasons, plain)).toList();
	}

	private Found.Hit hit(Shelf.Kept kept, Reasons reasons, boolean plain) {
		Card.Shown shown = kept.shown();
		Passage text = kept.text(this.language);
		String title = shown.titles().getOrDefault(this.language, "");
		String summary = shown.summaries().getOrDefault(this.language, "");
		Found.Reason reason = plain ? NONE : reasons.of(shown, title, summary, text);
		String lead = summary.isEmpty() ? text.first() : summary;
		lead = lead.substring(0, Math.min(lead.length(), 300));
		return new Found.Hit(shown.path(), shown.kind(), shown.number(), title, shown.titles(), lead,
				reasons.marks().html(lead), reason);
	}

}
