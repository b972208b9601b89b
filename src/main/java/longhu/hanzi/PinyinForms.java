package longhu.hanzi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How names are typed in pinyin: joined ({@code zhipuhuazhang}) and by initials
 * ({@code zphz}), without tones. The curated reading of an entry's title holds for its
 * characters in all names of the entry; ICU reads the rest.
 */
public final class PinyinForms {

	private static final Pattern SYLLABLE = Pattern.compile(
			"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng(?![aeiouv])|n(?![aeiouv])|r(?![aeiouv]))?|[^a-z' ]+");

	private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();

	private final Map<Integer, String> curated = new HashMap<>();

	/**
	 * PinyinForms for the names of an entry.
	 * @param title its title in Chinese
	 * @param reading the reading of the title, or an empty text
	 */
	public PinyinForms(String title, String reading) {
		int[] characters = title.codePoints().filter(CharacterFolding::han).toArray();
		List<String> syllables = new ArrayList<>();
		for (String word : reading.strip().split("[\\s'’·-]+")) {
			SYLLABLE.matcher(bare(word)).results().map(MatchResult::group).forEach(syllables::add);
		}
		syllables.removeIf((syllable) -> !syllable.matches("[a-z]+"));
		if (syllables.size() == characters.length) {
			for (int at = 0; at < characters.length; at++) {
				this.curated.put(characters[at], syllables.get(at));
			}
		}
	}

	/** Without readings of its own. */
	public PinyinForms() {
	}

	/** The forms of a name, none if it has no Han character. */
	public List<String> of(String name) {
		StringBuilder joined = new StringBuilder();
		StringBuilder initials = new StringBuilder();
		int[] count = { 0 };
		name.codePoints().filter(Character::isLetterOrDigit).forEach((character) -> {
			String read = CharacterFolding.han(character) ? syllable(character) : bare(Character.toString(character));
			joined.append(read);
			initials.append((CharacterFolding.han(character) && !read.isEmpty()) ? read.substring(0, 1) : read);
			count[0] += CharacterFolding.han(character) ? 1 : 0;
		});
		if (count[0] == 0) {
			return List.of();
		}
		return (count[0] == 1) ? List.of(joined.toString()) : List.of(joined.toString(), initials.toString());
	}

	private String syllable(int character) {
		String known = this.curated.get(character);
		return (known != null) ? known
				: SYLLABLES.computeIfAbsent(character, (unread) -> bare(Pinyin.of(Character.toString(unread))));
	}

	private static String bare(String reading) {
		return FoldedName.of(reading);
	}

}
