package longhu.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/**
 * Two texts laid over each other, character by character in Chinese and word by word in
 * English.
 */
final class Difference {

	private static final Pattern TOKEN = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+|\\X");

	private Difference() {
	}

	/**
	 * A piece of the text.
	 *
	 * @param sort {@code same}, {@code gone} from the older text or {@code come} in the
	 * newer
	 */
	record Piece(String sort, String text) {
	}

	static List<Piece> between(String before, String after) {
		List<Piece> pieces = new ArrayList<>();
		for (AbstractDelta<String> delta : DiffUtils.diff(tokens(before), tokens(after), true).getDeltas()) {
			if (delta.getType() == DeltaType.EQUAL) {
				add(pieces, "same", delta.getSource().getLines());
			}
			else {
				add(pieces, "gone", delta.getSource().getLines());
				add(pieces, "come", delta.getTarget().getLines());
			}
		}
		return pieces;
	}

	private static void add(List<Piece> pieces, String sort, List<String> tokens) {
		if (!tokens.isEmpty()) {
			pieces.add(new Piece(sort, String.join("", tokens)));
		}
	}

	private static List<String> tokens(String text) {
		return TOKEN.matcher(text).results().map(MatchResult::group).toList();
	}

}
