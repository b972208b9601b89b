package longhu.hanzi;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Words that are looked for inside a folded text, the longest first; a Latin one only
 * where it begins and ends as a word.
 *
 * @param <T> what is known of a word
 */
public final class LongestMatch<T> {

	private static final int LONGEST = 30;

	private final Map<String, T> words = new HashMap<>();

	/** With what the words begin: at most places of a text none does. */
	private final BitSet first = new BitSet();

	private int longest;

	/** Whether a word is one to be looked for. */
	public static boolean fits(String word) {
		return word.length() > 1 && word.length() <= LONGEST;
	}

	/** What is known of a word, made if it is a new one. */
	public T known(String word, Supplier<T> fresh) {
		this.first.set(word.charAt(0));
		this.longest = Math.max(this.longest, word.length());
		return this.words.computeIfAbsent(word, (none) -> fresh.get());
	}

	public T get(String word) {
		return Objects.requireNonNull(this.words.get(word));
	}

	public Map<String, T> all() {
		return this.words;
	}

	/** The longest word that stands at a place in the text, or an empty text. */
	public String at(String text, int at) {
		boolean inside = at > 0 && latin(text.charAt(at - 1)) && latin(text.charAt(at));
		if (inside || !this.first.get(text.charAt(at))) {
			return "";
		}
		for (int end = Math.min(text.length(), at + this.longest); end > at + 1; end--) {
			boolean cut = end < text.length() && latin(text.charAt(end)) && latin(text.charAt(end - 1));
			if (!cut && this.words.containsKey(text.substring(at, end))) {
				return text.substring(at, end);
			}
		}
		return "";
	}

	private static boolean latin(char character) {
		return !CharacterFolding.han(character) && Character.isLetterOrDigit(character);
	}

}
