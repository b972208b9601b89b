package longhu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;

/**
 * Names in Han characters of which one is another than in the question, as by a wrong
 * stroke.
 */
final class Lookalikes {

	private static final List<String> NAMES = List.of("title", "other");

	private static final int SHORTEST = 4;

	private static final int LONGEST = 8;

	private static final int MOST = 5;

	private Lookalikes() {
	}

	/** A few of them; none if something begins with the question as it is. */
	static List<String> of(Lexicon lexicon, Question question) throws IOException {
		String folded = question.folded();
		int length = folded.codePointCount(0, folded.length());
		if (length < SHORTEST || length > LONGEST || length < question.plain().length()
				|| !folded.codePoints().allMatch(Fold::han) || lexicon.anywhere(folded)) {
			return List.of();
		}
		List<String> alike = new ArrayList<>();
		for (String field : NAMES) {
			Terms names = MultiTerms.getTerms(lexicon.reader(), field);
			FuzzyTermsEnum near = (names != null) ? new FuzzyTermsEnum(names, new Term(field, folded), 1, 0, true)
					: null;
			while (near != null && alike.size() < MOST && near.next() != null) {
				alike.add(near.term().utf8ToString());
			}
		}
		return alike;
	}

}
