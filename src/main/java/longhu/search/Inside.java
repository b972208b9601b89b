package longhu.search;

import java.util.ArrayList;
import java.util.List;

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

	static void add(Worth worth, Lexicon lexicon, Question question) {
		List<Gain> names = new ArrayList<>();
		List<Part> parts = question.parts();
		for (Part part : parts) {
			float all = part.whole() ? WHOLE : WORTH * part.share();
			for (String field : part.name().codePoints().anyMatch(Fold::han) ? FIELDS : LATIN_FIELDS) {
				names(names, lexicon.postings(field, part.name()), all);
			}
		}
		if (names.isEmpty() && !question.latin()) {
			Readings readings = new Readings();
			parts.stream()
				.filter(Part::sounds)
				.forEach((part) -> names(names, lexicon.postings("pinyin", readings.of(part.name()).get(0)),
						WORTH * SOUND * part.share()));
		}
		worth.best(names);
	}

	private static void names(List<Gain> names, Postings postings, float worth) {
		if (postings.size() > 0) {
			names.add(Gain.constant(postings, worth));
		}
	}

}
