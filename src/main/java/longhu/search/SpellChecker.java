package longhu.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import longhu.hanzi.PinyinForms;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/**
 * Puts right a Latin word that stands nowhere in the index: the nearest word of a name
 * that begins with the same two letters, within one slip, or two in a longer word; where
 * there is none, the nearest with one slip anywhere; else the name that it begins with.
 */
final class SpellChecker {

	/** Documents whose names are looked through for the nearest word. */
	static final int CANDIDATES = 20;

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

	private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

	private final IndexSnapshot index;

	private final TimeLimit time;

	SpellChecker(IndexSnapshot index, TimeLimit time) {
		this.index = index;
		this.time = time;
	}

	/** The unknown words of a question put right, or null. */
	SearchResult.@Nullable Correction unknownWords(ParsedQuery query) {
		List<String> words = query.words()
			.stream()
			.filter((word) -> word.length() >= ParsedQuery.SHORTEST_SLIP)
			.filter((word) -> LETTERS.matcher(word).matches() || GLUED.matcher(word).matches())
			.toList();
		if (words.isEmpty() || this.index.any((f) -> beginning(f, query.folded()), this.time)) {
			return null;
		}
		List<SearchResult.Correction> all = new ArrayList<>();
		for (String word : words) {
			SearchResult.Correction correction = (all.size() < MOST && !known(word)) ? right(word) : null;
			if (correction != null) {
				all.add(correction);
			}
		}
		String right = query.plain();
		for (SearchResult.Correction each : all) {
			right = right.replace(each.from(), each.to());
		}
		return all.isEmpty() ? null
				: (all.size() == 1) ? all.get(0) : new SearchResult.Correction(query.plain(), right);
	}

	private SearchResult.@Nullable Correction right(String word) {
		if (GLUED.matcher(word).matches()) {
			String apart = word.replaceAll("(?<=[a-z])(?=\\d)|(?<=\\d)(?=[a-z])", " ");
			return known(word.replaceAll("\\d", "")) ? new SearchResult.Correction(word, apart) : null;
		}
		SearchResult.Correction correction = nearest(word);
		return (correction != null) ? correction : joined(word);
	}

	/** The whole question put right, Han characters by how they sound; or null. */
	SearchResult.@Nullable Correction whole(ParsedQuery query) {
		List<String> sound = query.latin() ? List.of(query.folded()) : new PinyinForms().of(query.folded());
		SearchResult.Correction heard = (sound.isEmpty() || !query.latin() && sound.get(0).length() > LONGEST_SOUND)
				? null : nearest(sound.get(0));
		return (heard != null) ? new SearchResult.Correction(query.text(), heard.to()) : null;
	}

	/** Whether a word stands in any text, or begins a name or a word of one. */
	private boolean known(String word) {
		return this.index.any((f) -> {
			var any = f.or();
			Analysis.terms(word)
				.forEach((term) -> any.add(f.match().fields("names", "summary", "body").matching(term)));
			return any.add(beginning(f, word));
		}, this.time);
	}

	private static PredicateFinalStep beginning(SearchPredicateFactory f, String word) {
		return f.match().fields("name", "beginning", "pinyin", "pinyinBeginning", "wordBeginning").matching(word);
	}

	/** The nearest word of a name, the more frequent one if two are as near; or null. */
	private SearchResult.@Nullable Correction nearest(String word) {
		if (word.length() > LONGEST || word.length() < SHORTEST) {
			return null;
		}
		String best = nearest(word, (word.length() >= LONG) ? 2 : 1, SAME_BEGINNING);
		best = (best != null) ? best : nearest(word, 1, (word.length() >= ANY_BEGINNING) ? 0 : 1);
		return (best != null) ? new SearchResult.Correction(word, best) : null;
	}

	private @Nullable String nearest(String word, int slips, int same) {
		Map<String, Integer> frequencies = new TreeMap<>();
		this.index.words((f) -> f.match().field("word").matching(word).fuzzy(slips, same), this.time)
			.forEach((words) -> words.forEach((candidate) -> frequencies.merge(candidate, 1, Integer::sum)));
		return frequencies.keySet()
			.stream()
			.filter((candidate) -> candidate.startsWith(word.substring(0, same)))
			.filter((candidate) -> distance(word, candidate) <= slips)
			.min(Comparator.<String>comparingInt((candidate) -> distance(word, candidate))
				.thenComparing((candidate) -> -frequencies.getOrDefault(candidate, 0)))
			.orElse(null);
	}

	/** As the index counts: two letters that changed places are one slip. */
	private static int distance(String word, String candidate) {
		int distance = DISTANCE.apply(word, candidate);
		for (int at = 0; at + 1 < word.length() && distance > 1; at++) {
			String swapped = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
			distance = Math.min(distance, 1 + DISTANCE.apply(swapped, candidate));
		}
		return distance;
	}

	/** The longest name that the word begins with, apart from the rest of it. */
	private SearchResult.@Nullable Correction joined(String word) {
		List<String> beginnings = new ArrayList<>();
		for (int end = ParsedQuery.SHORTEST_SLIP; end < Math.min(word.length(), LONGEST); end++) {
			beginnings.add(word.substring(0, end));
		}
		String name = beginnings.isEmpty() ? ""
				: this.index.words((f) -> f.terms().field("word").matchingAny(beginnings), this.time)
					.stream()
					.flatMap(List::stream)
					.filter(beginnings::contains)
					.max(Comparator.comparingInt(String::length))
					.orElse("");
		String rest = word.substring(name.length());
		return name.isEmpty() ? null : new SearchResult.Correction(word, known(rest) ? name + " " + rest : name);
	}

}
