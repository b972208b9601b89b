package longhu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import longhu.hanzi.CharacterFolding;

/**
 * A name that may stand inside a question.
 *
 * @param name as the folded form of a name would be
 * @param share how much it is of what the question tells beside the kind
 * @param whole whether it is all that the question tells
 */
record Shingle(String name, float share, boolean whole) {

	/** Units of a question that are looked up. */
	private static final int MOST_UNITS = 40;

	/** Units of a name. */
	private static final int LONGEST = 8;

	private static final int LONGEST_SOUND = 6;

	/** Letters that say as much as a Han character. */
	private static final float LETTERS = 3;

	/** Letters and digits without a space between are one: H20 is not 20. */
	private static final Pattern UNIT = Pattern.compile("[a-z0-9]+|\\p{IsIdeographic}");

	/** A shorter number is a part of many tickers and the name of nothing. */
	private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,3}");

	/**
	 * All runs of a few units; what only asks does not count as a part of the question.
	 */
	static List<Shingle> all(String plain, String folded) {
		List<String> units = units(plain);
		float telling = telling(KindIntent.without(plain));
		float beside = telling(KindIntent.withoutAny(plain));
		Set<Shingle> parts = new LinkedHashSet<>();
		for (int first = 0; first < units.size(); first++) {
			StringBuilder name = new StringBuilder();
			float weight = 0;
			for (int last = first; last < Math.min(units.size(), first + LONGEST); last++) {
				name.append(units.get(last));
				weight += weight(units.get(last));
				if (name.length() > 1 && name.length() < folded.length() && !SHORT_NUMBER.matcher(name).matches()) {
					parts.add(new Shingle(name.toString(), Math.min(1, weight / beside), weight >= telling));
				}
			}
		}
		return List.copyOf(parts);
	}

	private static float telling(String plain) {
		float telling = 0;
		for (String unit : units(ParsedQuery.telling(plain))) {
			telling += weight(unit);
		}
		return Math.max(1, telling);
	}

	private static List<String> units(String plain) {
		return UNIT.matcher(plain).results().limit(MOST_UNITS).map(MatchResult::group).toList();
	}

	/** A Latin word says as much as some Han characters. */
	private static float weight(String unit) {
		return Math.max(1, unit.length() / LETTERS);
	}

	boolean latin() {
		return this.name.codePoints().noneMatch(CharacterFolding::han);
	}

	/** Whether it is short and in Chinese, so that its sound tells something. */
	boolean sounds() {
		return this.name.length() <= LONGEST_SOUND && this.name.codePoints().allMatch(CharacterFolding::han);
	}

}
