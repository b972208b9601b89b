package longhu.card;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.text.BreakIterator;
import longhu.catalog.Language;

/**
 * A text cut into lines where its language allows it (UAX #14: no line begins with 「，」)
 * and where a word ends, in Chinese by ICU's dictionary.
 */
final class LineBreaker {

	private final Font font;

	private final FontRenderContext context;

	private final Language language;

	LineBreaker(Font font, FontRenderContext context, Language language) {
		this.font = font;
		this.context = context;
		this.language = language;
	}

	/**
	 * As few lines as the width allows, as even as can be.
	 * @param narrowest the width below which a line is not made for the sake of evenness
	 */
	List<String> even(String text, float width, float narrowest) {
		int count = cut(text, width).size();
		float narrow = narrowest;
		float wide = width;
		while (wide - narrow > 4) {
			float middle = (narrow + wide) / 2;
			if (cut(text, middle).size() > count) {
				narrow = middle;
			}
			else {
				wide = middle;
			}
		}
		return cut(text, wide);
	}

	/** The first lines; what is left out is marked. */
	List<String> first(String text, float width, int most) {
		List<String> lines = cut(text, width);
		if (lines.size() <= most) {
			return lines;
		}
		List<String> first = new ArrayList<>(lines.subList(0, most));
		first.set(most - 1, shortened(first.get(most - 1), width));
		return first;
	}

	/** As many of some names as one line holds, at least a part of the first. */
	String joined(List<String> names, float width) {
		String joined = first(names.get(0), width, 1).get(0);
		for (String name : names.subList(1, names.size())) {
			String longer = joined + " · " + name;
			joined = (width(longer) <= width) ? longer : joined;
		}
		return joined;
	}

	private String shortened(String line, float width) {
		// in a Chinese face the sign of three dots stands at half height
		String more = this.language.chinese() ? "…" : "...";
		List<Integer> breaks = breaks(line);
		for (int at = breaks.size() - 1; at >= 0; at--) {
			String text = line.substring(0, breaks.get(at)).strip();
			if (width(text + more) <= width) {
				return text + more;
			}
		}
		return more;
	}

	private List<String> cut(String text, float width) {
		List<String> lines = new ArrayList<>();
		int start = 0;
		int last = 0;
		for (int next : breaks(text)) {
			if (last > start && width(text.substring(start, next).strip()) > width) {
				lines.add(text.substring(start, last).strip());
				start = last;
			}
			last = next;
		}
		lines.add(text.substring(start).strip());
		return lines;
	}

	private List<Integer> breaks(String text) {
		BreakIterator lines = BreakIterator.getLineInstance(this.language.locale());
		BreakIterator words = BreakIterator.getWordInstance(this.language.locale());
		lines.setText(text);
		words.setText(text);
		List<Integer> breaks = new ArrayList<>();
		lines.first();
		for (int at = lines.next(); at != BreakIterator.DONE; at = lines.next()) {
			if (words.isBoundary(at)) {
				breaks.add(at);
			}
		}
		return breaks;
	}

	float width(String text) {
		return (float) this.font.getStringBounds(text, this.context).getWidth();
	}

}
