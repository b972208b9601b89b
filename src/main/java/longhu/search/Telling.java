package longhu.search;

import java.util.List;
import java.util.function.Predicate;

import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which of the names of a hit tells most to the readers of a language: the page's own
 * title, then a word of the other usage.
 */
record Telling(Language language) {

	/** The name that tells most of those that fit, or null. */
	Card.@Nullable Named best(Card.Shown shown, Predicate<Card.Named> fits) {
		Card.Named found = null;
		for (Card.Named name : shown.names()) {
			if (fits.test(name) && (found == null || worth(name) > worth(found))) {
				found = name;
			}
		}
		return found;
	}

	private int worth(Card.Named name) {
		boolean own = name.language().equals(this.language.tag());
		boolean usage = name.why().equals("mainland") || name.why().equals("taiwan");
		return ((own && name.why().equals("title")) ? 4 : 0) + (usage ? 2 : 0) + (own ? 1 : 0);
	}

	/** Of a page of hits each name is looked at several times: no stream. */
	static boolean any(List<String> forms, Predicate<String> fits) {
		for (String form : forms) {
			if (fits.test(form)) {
				return true;
			}
		}
		return false;
	}

}
