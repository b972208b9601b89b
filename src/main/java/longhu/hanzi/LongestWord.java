package longhu.hanzi;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Finds the longest of many words at a place in a text, in a time that does not grow with
 * their number: words are looked up by those lengths that words with the same beginning
 * have.
 *
 * @param <T> what stands behind a word
 */
public final class LongestWord<T> {

	private final Map<String, T> words;

	/** By first character the lengths of its words, the longest first. */
	private final Map<Character, int[]> lengths = new HashMap<>();

	/**
	 * With the words to find; the empty one is never found.
	 */
	public LongestWord(Map<String, T> words) {
		this.words = words;
		Map<Character, TreeSet<Integer>> lengths = new HashMap<>();
		words.keySet()
			.stream()
			.filter((word) -> !word.isEmpty())
			.forEach((word) -> lengths.computeIfAbsent(word.charAt(0), (first) -> new TreeSet<>()).add(word.length()));
		lengths.forEach((first, all) -> this.lengths.put(first,
				all.descendingSet().stream().mapToInt(Integer::intValue).toArray()));
	}

	/** The length of the longest word that begins at a place, or 0. */
	public int at(String text, int place) {
		return at(text, place, (end) -> true);
	}

	/**
	 * The same of words that stand by themselves: a Latin one inside a longer Latin word
	 * is another word.
	 */
	public int wordAt(String text, int place) {
		boolean inside = place > 0 && sameWord(text, place - 1);
		return inside ? 0 : at(text, place, (end) -> end == text.length() || !sameWord(text, end - 1));
	}

	/** Whether a character and the next one are of one Latin word. */
	private static boolean sameWord(String text, int place) {
		return latin(text.charAt(place)) && latin(text.charAt(place + 1));
	}

	private static boolean latin(char character) {
		return character < 0x250 && Character.isLetterOrDigit(character);
	}

	private int at(String text, int place, IntPredicate end) {
		int[] lengths = this.lengths.get(text.charAt(place));
		if (lengths != null) {
			for (int length : lengths) {
				int behind = place + length;
				if (behind <= text.length() && this.words.containsKey(text.substring(place, behind))
						&& end.test(behind)) {
					return length;
				}
			}
		}
		return 0;
	}

	/**
	 * What stands behind a word that was found.
	 */
	public T get(String word) {
		return Objects.requireNonNull(this.words.get(word));
	}

	public Map<String, T> all() {
		return this.words;
	}

}
