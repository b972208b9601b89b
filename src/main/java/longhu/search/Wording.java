package longhu.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

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

	private static final float OTHER_PLACES = 0.2f;

	/** A word of a name that only begins with what was asked: gen for generative. */
	private static final float BEGUN = 0.5f;

	private static final int SHORTEST_BEGINNING = 3;

	/**
	 * All of two words, and about half of more; of pairs of Han characters, which
	 * overlap, no more than half.
	 */
	void add(BooleanQuery.Builder any, List<String> terms, float worth) {
		List<Query> found = new ArrayList<>();
		for (String term : terms) {
			List<Query> places = places(term, (this.text && terms.size() > 1) ? IN_NAMES * rarity(term) : IN_NAMES);
			if (!places.isEmpty()) {
				found.add(new DisjunctionMaxQuery(places, OTHER_PLACES));
			}
		}
		int least = least(terms);
		if (found.isEmpty() || found.size() < least) {
			return;
		}
		if (terms.size() > 1 && found.size() == terms.size()) {
			any.add(new BoostQuery(new ConstantScoreQuery(each(found, Occur.MUST, 0)), ALL_WORDS * worth),
					Occur.SHOULD);
		}
		any.add(new BoostQuery(each(found, Occur.SHOULD, least), worth), Occur.SHOULD);
	}

	private int least(List<String> terms) {
		boolean pairs = terms.stream().allMatch((term) -> term.codePoints().allMatch(Fold::han));
		int half = pairs ? Math.max(1, terms.size() / 2) : (terms.size() + 1) / 2;
		return this.loose ? 1 : (terms.size() == 2 && !pairs) ? 2 : half;
	}

	private static Query each(List<Query> queries, Occur occur, int least) {
		BooleanQuery.Builder each = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
		queries.forEach((query) -> each.add(query, occur));
		return each.build();
	}

	/** Where a word stands at all. */
	private List<Query> places(String term, float inNames) {
		List<Query> places = new ArrayList<>();
		in(places, "names", term, inNames);
		if (term.length() >= SHORTEST_BEGINNING && term.chars().noneMatch(Fold::han)
				&& this.lexicon.documents(new Term("words", term)) == 0) {
			this.lexicon.beginning("words", term).forEach((word) -> in(places, "words", word, inNames * BEGUN));
		}
		if (this.text) {
			in(places, "summary", term, IN_SUMMARY);
			in(places, "body", term, 1);
		}
		return places;
	}

	private void in(List<Query> places, String field, String word, float worth) {
		this.lexicon.query(new Term(field, word)).ifPresent((query) -> places.add(new BoostQuery(query, worth)));
	}

	/**
	 * How much a word tells that stands in a name: one that stands in every other text
	 * anyway, like AI, tells little.
	 */
	private float rarity(String term) {
		double all = Math.log(this.lexicon.reader().numDocs() + 2.0);
		double having = Math.log(this.lexicon.documents(new Term("body", term)) + 1.0);
		return (float) Math.min(1, Math.max(LEAST_RARITY, 2 * (all - having) / all));
	}

}
