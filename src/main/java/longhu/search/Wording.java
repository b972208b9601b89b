package longhu.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What the words of a question match: the last of the tiers of {@link Matching}.
 *
 * @param text whether words of summary and body count too, or of names alone
 * @param loose whether one of the words is enough
 */
record Wording(Lexicon lexicon, boolean text, boolean loose) {

	private static final float ALL_WORDS = 150;

	private static final float IN_NAMES = 6;

	private static final float IN_SUMMARY = 2.5f;

	private static final float LEAST_RARITY = 0.2f;

	/** A word of a name that only begins with what was asked: gen for generative. */
	private static final float BEGUN = 0.5f;

	private static final int SHORTEST_BEGINNING = 3;

	/**
	 * All of two words, and about half of more; of pairs of Han characters, which
	 * overlap, no more than half.
	 */
	void add(Words words, List<String> terms, float factor) {
		List<List<Gain>> found = new ArrayList<>();
		for (String term : terms) {
			if (words.late()) {
				return;
			}
			List<Gain> places = places(term, (this.text && terms.size() > 1) ? IN_NAMES * rarity(term) : IN_NAMES);
			if (!places.isEmpty()) {
				found.add(places);
			}
		}
		int least = least(terms);
		if (found.size() >= least) {
			boolean all = terms.size() > 1 && found.size() == terms.size();
			words.add(found, least, factor, all ? ALL_WORDS * factor : 0);
		}
	}

	private int least(List<String> terms) {
		boolean pairs = terms.stream().allMatch((term) -> term.codePoints().allMatch(Fold::han));
		int half = pairs ? Math.max(1, terms.size() / 2) : (terms.size() + 1) / 2;
		return this.loose ? 1 : (terms.size() == 2 && !pairs) ? 2 : half;
	}

	/** Where a word stands at all. */
	private List<Gain> places(String term, float inNames) {
		List<Gain> places = new ArrayList<>();
		in(places, "names", term, inNames);
		if (term.length() >= SHORTEST_BEGINNING && term.chars().noneMatch(Fold::han)
				&& this.lexicon.documents("words", term) == 0) {
			this.lexicon.beginning("words", term).forEach((word) -> in(places, "words", word, inNames * BEGUN));
		}
		if (this.text) {
			in(places, "summary", term, IN_SUMMARY);
			in(places, "body", term, 1);
		}
		return places;
	}

	private void in(List<Gain> places, String field, String word, float factor) {
		Postings postings = this.lexicon.postings(field, word);
		if (postings.size() > 0) {
			places.add(Gain.weighted(postings, factor));
		}
	}

	/**
	 * How much a word tells that stands in a name: one that stands in every other text
	 * anyway, like AI, tells little.
	 */
	private float rarity(String term) {
		double all = Math.log(this.lexicon.reader().numDocs() + 2.0);
		double having = Math.log(this.lexicon.documents("body", term) + 1.0);
		return (float) Math.min(1, Math.max(LEAST_RARITY, 2 * (all - having) / all));
	}

}
