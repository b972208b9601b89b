package longhu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Puts right a Latin word that stands nowhere in the index: the nearest word of a name
 * that begins with the same two letters, within one slip, or two in a longer word; where
 * there is none, the nearest with one slip anywhere; else the name that it begins with.
 */
final class Spelling {

	private static final Pattern LETTERS = Pattern.compile("[a-z]+");

	/** Letters and a number without a space. */
	private static final Pattern GLUED = Pattern.compile("[a-z]{3,}\\d+|\\d+[a-z]{3,}");

	private static final int SAME_BEGINNING = 2;

	/** From this length on a word may have two slips. */
	private static final int LONG = 6;

	private static final int LONGEST = 30;

	/** A Chinese question that sounds longer is more than a name, and to try is dear. */
	private static final int LONGEST_SOUND = 16;

	/** From this length on the slip may be in the first letter. */
	private static final int ANY_BEGINNING = 5;

	private static final int SHORTEST = 3;

	/** Words of one question that are put right. */
	private static final int MOST = 3;

	private final Lexicon lexicon;

	Spelling(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	/** The unknown words of a question put right, or null. */
	Found.@Nullable Corrected unknown(Question question) throws IOException {
		if (this.lexicon.anywhere(question.folded())) {
			return null;
		}
		List<Found.Corrected> all = new ArrayList<>();
		for (String word : question.words()) {
			Found.Corrected corrected = (all.size() < MOST && word.length() >= Question.SHORTEST_SLIP && !known(word))
					? right(word) : null;
			if (corrected != null) {
				all.add(corrected);
			}
		}
		String right = question.plain();
		for (Found.Corrected each : all) {
			right = right.replace(each.from(), each.to());
		}
		return all.isEmpty() ? null : (all.size() == 1) ? all.get(0) : new Found.Corrected(question.plain(), right);
	}

	private Found.@Nullable Corrected right(String word) throws IOException {
		if (GLUED.matcher(word).matches()) {
			String letters = word.replaceAll("\\d", "");
			String apart = word.replaceAll("(?<=[a-z])(?=\\d)|(?<=\\d)(?=[a-z])", " ");
			boolean told = known(letters) || !this.lexicon.beginning("words", letters).isEmpty();
			return told ? new Found.Corrected(word, apart) : null;
		}
		if (!LETTERS.matcher(word).matches()) {
			return null;
		}
		Found.Corrected corrected = nearest(word);
		return (corrected != null) ? corrected : joined(word);
	}

	/** The whole question put right, Han characters by how they sound; or null. */
	Found.@Nullable Corrected whole(Question question) throws IOException {
		List<String> sound = question.latin() ? List.of(question.folded()) : new Readings().of(question.folded());
		Found.Corrected heard = (sound.isEmpty() || !question.latin() && sound.get(0).length() > LONGEST_SOUND) ? null
				: nearest(sound.get(0));
		return (heard != null) ? new Found.Corrected(question.text(), heard.to()) : null;
	}

	private boolean known(String word) {
		for (String term : TextAnalysis.terms(word)) {
			if (this.lexicon.anywhere(term)) {
				return true;
			}
		}
		return this.lexicon.anywhere(word);
	}

	/** The nearest word of a name, the more frequent one if two are as near; or null. */
	Found.@Nullable Corrected nearest(String word) throws IOException {
		Terms words = MultiTerms.getTerms(this.lexicon.reader(), "words");
		if (words == null || word.length() > LONGEST || word.length() < SHORTEST) {
			return null;
		}
		String best = nearest(words, word, (word.length() >= LONG) ? 2 : 1, SAME_BEGINNING);
		best = (best != null) ? best : nearest(words, word, 1, (word.length() >= ANY_BEGINNING) ? 0 : 1);
		return (best != null) ? new Found.Corrected(word, best) : null;
	}

	private static @Nullable String nearest(Terms words, String word, int slips, int same) throws IOException {
		FuzzyTermsEnum near = new FuzzyTermsEnum(words, new Term("words", word), slips, same, true);
		BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
		String best = null;
		double bestWorth = 0;
		for (BytesRef term = near.next(); term != null; term = near.next()) {
			double worth = likeness.getBoost() + near.docFreq() / 1e9;
			if (worth > bestWorth) {
				bestWorth = worth;
				best = term.utf8ToString();
			}
		}
		return best;
	}

	/** The longest name that the word begins with, apart from the rest of it. */
	private Found.@Nullable Corrected joined(String word) {
		for (int end = Math.min(word.length(), LONGEST) - 1; end >= Question.SHORTEST_SLIP; end--) {
			String name = word.substring(0, end);
			if (this.lexicon.documents("words", name) > 0) {
				String rest = word.substring(end);
				return new Found.Corrected(word, known(rest) ? name + " " + rest : name);
			}
		}
		return null;
	}

}
