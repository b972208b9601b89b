package longhu.search;

import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/**
 * What a question matches and how much that is worth. The kinds of match are tiers, far
 * enough apart that text never lifts a hit from one into the next: title, other name,
 * name by another word, beginning of a name, pinyin, beginning of pinyin; then names
 * inside the question or much like it, words of names, summary, body; last what merely
 * sounds the same.
 */
final class Matching {

	private static final float TITLE = 8000;

	private static final float OTHER = 6000;

	private static final float ANOTHER_WORD = 5000;

	private static final float PREFIX = 2400;

	private static final float PINYIN = 1800;

	private static final float PINYIN_PREFIX = 1200;

	private static final float ALIKE = 380;

	private static final float FIRST_KINDS = 200;

	private static final float ASKED_KIND = 300;

	private static final float SAME_SOUND = 60;

	private static final List<String> FIRST = List.of("company", "policy");

	private static final List<String> FIRST_FIELDS = List.of("title", "other", "prefix");

	private static final float ANOTHER_WORDS_TEXT = 0.8f;

	private final Lexicon lexicon;

	private final Question question;

	private final List<String> alike;

	private final BooleanQuery.Builder any = new BooleanQuery.Builder();

	private Matching(Lexicon lexicon, Question question, List<String> alike) {
		this.lexicon = lexicon;
		this.question = question;
		this.alike = alike;
	}

	/**
	 * What has a name like what was asked.
	 * @param alike names that look like it
	 */
	static Query names(Lexicon lexicon, Question question, List<String> alike) {
		return new Matching(lexicon, question, alike).query(new Wording(lexicon, false, question.loose()));
	}

	/** What has such a name or text. */
	static Query everything(Lexicon lexicon, Question question, List<String> alike) {
		return new Matching(lexicon, question, alike).query(new Wording(lexicon, true, question.loose()));
	}

	private Query query(Wording wording) {
		String folded = this.question.folded();
		constant("title", folded, TITLE);
		constant("other", folded, OTHER);
		companiesAndPoliciesFirst(folded);
		for (Pairs.Variant variant : this.question.variants()) {
			constant("title", variant.folded(), ANOTHER_WORD);
			constant("other", variant.folded(), ANOTHER_WORD);
		}
		constant("prefix", folded.substring(0, Math.min(folded.length(), TextAnalysis.LONGEST_PREFIX)), PREFIX);
		pinyin(folded);
		Inside.of(this.lexicon, this.question).ifPresent((query) -> this.any.add(query, Occur.SHOULD));
		for (String name : this.alike) {
			constant("title", name, ALIKE);
			constant("other", name, ALIKE);
		}
		wording.add(this.any, this.question.terms(), 1);
		for (Pairs.Variant variant : this.question.variants()) {
			wording.add(this.any, variant.terms(), ANOTHER_WORDS_TEXT);
		}
		return ofTheKindFirst(this.any.build());
	}

	/** What was asked for by a word for its kind comes before what also matches. */
	private Query ofTheKindFirst(Query query) {
		Query kind = this.question.kind().isEmpty() ? null
				: this.lexicon.query(new Term("kind", this.question.kind())).orElse(null);
		return (kind == null) ? query
				: new BooleanQuery.Builder().add(query, Occur.MUST)
					.add(constant(kind, ASKED_KIND), Occur.SHOULD)
					.build();
	}

	/**
	 * Of two entries with the same name, or beginning, the company or policy goes first.
	 */
	private void companiesAndPoliciesFirst(String folded) {
		BooleanQuery.Builder names = new BooleanQuery.Builder();
		for (String field : FIRST_FIELDS) {
			this.lexicon.query(new Term(field, folded)).ifPresent((query) -> names.add(query, Occur.SHOULD));
		}
		BooleanQuery named = names.build();
		if (!named.clauses().isEmpty()) {
			BooleanQuery.Builder kinds = new BooleanQuery.Builder();
			for (String kind : FIRST) {
				this.lexicon.query(new Term("kind", kind)).ifPresent((query) -> kinds.add(query, Occur.SHOULD));
			}
			Query both = new BooleanQuery.Builder().add(named, Occur.MUST).add(kinds.build(), Occur.MUST).build();
			this.any.add(new BoostQuery(new ConstantScoreQuery(both), FIRST_KINDS), Occur.SHOULD);
		}
	}

	private void constant(String field, String value, float score) {
		this.lexicon.query(new Term(field, value))
			.ifPresent((query) -> this.any.add(constant(query, score), Occur.SHOULD));
	}

	private static Query constant(Query query, float score) {
		return new BoostQuery(new ConstantScoreQuery(query), score);
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

}
