package longhu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * Names that are part of the question: the more of it they are, the better. Where there
 * is none, what sounds like a part of it.
 */
final class Inside {

	private static final float WORTH = 400;

	/** All of the question that tells anything. */
	private static final float WHOLE = 1000;

	private static final float SOUND = 0.6f;

	private static final List<String> FIELDS = List.of("title", "other");

	private static final List<String> LATIN_FIELDS = List.of("title", "other", "pinyin");

	private Inside() {
	}

	static Optional<Query> of(Lexicon lexicon, Question question) {
		List<Query> names = new ArrayList<>();
		List<Part> parts = question.parts();
		for (Part part : parts) {
			float worth = part.whole() ? WHOLE : WORTH * part.share();
			for (String field : part.name().codePoints().anyMatch(Fold::han) ? FIELDS : LATIN_FIELDS) {
				lexicon.query(new Term(field, part.name())).ifPresent((query) -> names.add(constant(query, worth)));
			}
		}
		if (names.isEmpty() && !question.latin()) {
			Readings readings = new Readings();
			parts.stream()
				.filter(Part::sounds)
				.forEach((part) -> lexicon.query(new Term("pinyin", readings.of(part.name()).get(0)))
					.ifPresent((query) -> names.add(constant(query, WORTH * SOUND * part.share()))));
		}
		return names.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(names, 0));
	}

	private static Query constant(Query query, float score) {
		return new BoostQuery(new ConstantScoreQuery(query), score);
	}

}
