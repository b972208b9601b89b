package longhu.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.QueryTimeout;

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

	private static final List<String> FIRST_FIELDS = List.of("title", "other", "prefix");

	private static final float ANOTHER_WORDS_TEXT = 0.8f;

	private final Lexicon lexicon;

	private final Columns columns;

	private final Question question;

	private final Worth worth;

	private Matching(Index.Open open, Question question, QueryTimeout deadline) {
		this.lexicon = open.lexicon();
		this.columns = open.columns();
		this.question = question;
		this.worth = new Worth(this.columns.documents(), deadline);
	}

	/**
	 * What has a name like what was asked.
	 * @param alike names that look like it
	 */
	static Worth names(Index.Open open, Question question, List<String> alike, QueryTimeout deadline) {
		return new Matching(open, question, deadline).all(alike, false);
	}

	/** What has such a name or text. */
	static Worth everything(Index.Open open, Question question, List<String> alike, QueryTimeout deadline) {
		return new Matching(open, question, deadline).all(alike, true);
	}

	private Worth all(List<String> alike, boolean text) {
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
		Inside.add(this.worth, this.lexicon, this.question);
		for (String name : alike) {
			constant("title", name, ALIKE);
			constant("other", name, ALIKE);
		}
		Wording wording = new Wording(this.lexicon, text, this.question.loose());
		Words words = new Words(this.worth);
		wording.add(words, this.question.terms(), 1);
		for (Pairs.Variant variant : this.question.variants()) {
			wording.add(words, variant.terms(), ANOTHER_WORDS_TEXT);
		}
		ofTheKindFirst(this.question.kind());
		return this.worth;
	}

	/** What was asked for by a word for its kind comes before what also matches. */
	private void ofTheKindFirst(String kind) {
		for (int document = 0; document < this.columns.documents() && !kind.isEmpty(); document++) {
			if (this.worth.matches(document) && this.columns.kind(document).equals(kind)) {
				this.worth.add(document, ASKED_KIND);
			}
		}
	}

	/**
	 * Of two entries with the same name, or beginning, the company or policy goes first.
	 */
	private void companiesAndPoliciesFirst(String folded) {
		List<Gain> named = new ArrayList<>();
		for (String field : FIRST_FIELDS) {
			named.add(Gain.constant(this.lexicon.postings(field, folded), FIRST_KINDS));
		}
		this.worth.best(named, (document) -> Orders.FIRST.contains(this.columns.kind(document)));
	}

	private void constant(String field, String value, float worth) {
		this.worth.add(Gain.constant(this.lexicon.postings(field, value), worth));
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
