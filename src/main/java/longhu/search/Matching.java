package longhu.search;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a question matches and how much that is worth. The kinds of match are tiers, far
 * enough apart that text never lifts a hit from one into the next: title, other name,
 * name by another word, beginning of a name, pinyin, beginning of pinyin; then names
 * inside the question, words of names, summary, body; last what merely sounds the same.
 */
final class Matching {

	private static final float TITLE = 8000;

	private static final float OTHER = 6000;

	private static final float ANOTHER_WORD = 5000;

	private static final float PREFIX = 2400;

	private static final float PINYIN = 1800;

	private static final float PINYIN_PREFIX = 1200;

	private static final float INSIDE = 400;

	private static final float FIRST_KINDS = 200;

	private static final float ASKED_KIND = 300;

	private static final float SAME_SOUND = 60;

	private static final float ALL_WORDS = 150;

	private static final float IN_NAMES = 6;

	private static final float IN_SUMMARY = 2.5f;

	private static final float LEAST_RARITY = 0.2f;

	private static final List<String> NAME_FIELDS = List.of("title", "other");

	private static final List<String> LATIN_NAME_FIELDS = List.of("title", "other", "pinyin");

	private static final float ANOTHER_WORDS_TEXT = 0.8f;

	private final IndexReader reader;

	private final Question question;

	/** Whether text counts too, or names alone. */
	private final boolean text;

	private final BooleanQuery.Builder any = new BooleanQuery.Builder();

	private Matching(IndexReader reader, Question question, boolean text) {
		this.reader = reader;
		this.question = question;
		this.text = text;
	}

	static Query names(IndexReader reader, Question question) throws IOException {
		return new Matching(reader, question, false).query();
	}

	static Query everything(IndexReader reader, Question question) throws IOException {
		return new Matching(reader, question, true).query();
	}

	private Query query() throws IOException {
		String folded = this.question.folded();
		constant("title", folded, TITLE);
		constant("other", folded, OTHER);
		companiesAndPoliciesFirst(folded);
		for (Pairs.Variant variant : this.question.variants()) {
			String other = longhu.hanzi.FoldedName.of(variant.text());
			constant("title", other, ANOTHER_WORD);
			constant("other", other, ANOTHER_WORD);
		}
		constant("prefix", folded.substring(0, Math.min(folded.length(), TextAnalysis.LONGEST_PREFIX)), PREFIX);
		pinyin(folded);
		inside();
		words(this.question.terms(), 1);
		for (Pairs.Variant variant : this.question.variants()) {
			words(Question.essential(variant.text()), ANOTHER_WORDS_TEXT);
		}
		return ofTheKindFirst(this.any.build());
	}

	/** What was asked for by a word for its kind comes before what also matches. */
	private Query ofTheKindFirst(Query query) {
		return this.question.kind().isEmpty() ? query
				: new BooleanQuery.Builder().add(query, Occur.MUST)
					.add(constant(new Term("kind", this.question.kind()), ASKED_KIND), Occur.SHOULD)
					.build();
	}

	/**
	 * Of two entries with the same name, or beginning, the company or policy goes first.
	 */
	private void companiesAndPoliciesFirst(String folded) {
		Query named = new BooleanQuery.Builder().add(new TermQuery(new Term("title", folded)), Occur.SHOULD)
			.add(new TermQuery(new Term("other", folded)), Occur.SHOULD)
			.add(new TermQuery(new Term("prefix", folded)), Occur.SHOULD)
			.build();
		Query kind = new BooleanQuery.Builder().add(new TermQuery(new Term("kind", "company")), Occur.SHOULD)
			.add(new TermQuery(new Term("kind", "policy")), Occur.SHOULD)
			.build();
		Query both = new BooleanQuery.Builder().add(named, Occur.MUST).add(kind, Occur.MUST).build();
		this.any.add(new BoostQuery(new ConstantScoreQuery(both), FIRST_KINDS), Occur.SHOULD);
	}

	private void constant(String field, String value, float score) {
		if (!value.isEmpty()) {
			this.any.add(constant(new Term(field, value), score), Occur.SHOULD);
		}
	}

	private static Query constant(Term term, float score) {
		return new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), score);
	}

	private void pinyin(String folded) {
		if (this.question.latin()) {
			String typed = folded.replace("lv", "lu").replace("nv", "nu");
			constant("pinyin", typed, PINYIN);
			if (typed.length() > 1 && typed.length() <= TextAnalysis.LONGEST_PREFIX) {
				constant("pinyinPrefix", typed, PINYIN_PREFIX);
			}
		}
		else if (folded.length() > 1 && folded.length() <= TextAnalysis.LONGEST_PREFIX) {
			new Readings().of(folded).stream().limit(1).forEach((sound) -> constant("pinyin", sound, SAME_SOUND));
		}
	}

	/** Names that are part of the question: the more of it they are, the better. */
	private void inside() throws IOException {
		List<Query> names = new java.util.ArrayList<>();
		for (Question.Part part : this.question.parts()) {
			boolean han = part.name().codePoints().anyMatch(Fold::han);
			for (String field : han ? NAME_FIELDS : LATIN_NAME_FIELDS) {
				Term term = new Term(field, part.name());
				if (this.reader.docFreq(term) > 0) {
					names.add(constant(term, INSIDE * part.share()));
				}
			}
		}
		if (!names.isEmpty()) {
			this.any.add(new DisjunctionMaxQuery(names, 0), Occur.SHOULD);
		}
	}

	/**
	 * All of two words, and about half of more; of pairs of Han characters, which
	 * overlap, no more than half.
	 */
	private void words(List<String> terms, float worth) throws IOException {
		if (terms.isEmpty()) {
			return;
		}
		BooleanQuery.Builder words = new BooleanQuery.Builder();
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (String term : terms) {
			float inNames = (terms.size() > 1) ? IN_NAMES * rarity(term) : IN_NAMES;
			List<Query> places = this.text
					? List.of(in("names", term, inNames), in("summary", term, IN_SUMMARY), in("body", term, 1))
					: List.of(in("names", term, IN_NAMES));
			Query anywhere = new DisjunctionMaxQuery(places, 0.2f);
			words.add(anywhere, Occur.SHOULD);
			all.add(anywhere, Occur.MUST);
		}
		if (terms.size() > 1) {
			this.any.add(new BoostQuery(new ConstantScoreQuery(all.build()), ALL_WORDS * worth), Occur.SHOULD);
		}
		boolean pairs = terms.stream().allMatch((term) -> term.codePoints().allMatch(Fold::han));
		int half = pairs ? Math.max(1, terms.size() / 2) : (terms.size() + 1) / 2;
		int least = (terms.size() == 2 && !pairs) ? 2 : half;
		words.setMinimumNumberShouldMatch(this.question.loose() ? 1 : least);
		this.any.add(new BoostQuery(words.build(), worth), Occur.SHOULD);
	}

	/**
	 * How much a word tells that stands in a name: one that stands in every other text
	 * anyway, like AI, tells little.
	 */
	private float rarity(String term) throws IOException {
		double all = Math.log(this.reader.numDocs() + 2.0);
		double having = Math.log(this.reader.docFreq(new Term("body", term)) + 1.0);
		return (float) Math.min(1, Math.max(LEAST_RARITY, 2 * (all - having) / all));
	}

	private static Query in(String field, String term, float worth) {
		return new BoostQuery(new TermQuery(new Term(field, term)), worth);
	}

}
