package longhu.content;

import java.util.Locale;

/**
 * What can be wrong with content. The printed form ({@code broken-link}) is a fixed
 * string: editors search for it.
 */
enum ProblemCode {

	BROKEN_LINK, BROKEN_ANCHOR, MISSING_FIELD, UNKNOWN_FIELD, UNKNOWN_KIND, UNKNOWN_RELATION, WRONG_END, BAD_DATE,
	BAD_SLUG, DUPLICATE_SLUG, DUPLICATE_ALIAS, DUPLICATE_KEY, UNKNOWN_SOURCE, BAD_YAML, BAD_ENCODING, RAW_HTML,
	BAD_LINK, TOO_LARGE, NO_CONTENT, BAD_VALUE, UNKNOWN_FACT, MISSING_UNIT, DUPLICATE_RELATION, TERM_CONFLICT,
	UNSOURCED_VERDICT, WEAK_CONFIDENCE, ORPHAN_TRANSLATION, LOST_ADDRESS, BAD_EDITION, UNKNOWN_CHANGE,

	UNSOURCED(true), ORPHAN(true), UNTRANSLATED(true), STALE(true), UNCITED(true), UNLINKED(true), UNRECORDED(true),
	UNEXPLAINED(true);

	private final boolean warning;

	ProblemCode() {
		this(false);
	}

	ProblemCode(boolean warning) {
		this.warning = warning;
	}

	boolean warning() {
		return this.warning;
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
