package longhu.catalog;

import java.util.Locale;

/**
 * What of the content an edition keeps, so that the next one can say what changed.
 */
public enum RecordedPart {

	/** The title of an entry. */
	ENTRY,
	/** The one sentence that says what it is. */
	SUMMARY,
	/** A name of an entry; of these and of facts and relations there are many. */
	NAME,
	/** A paragraph or list of the text of an entry. */
	PARAGRAPH,
	/** A fact, in one line with its date and sources. */
	FACT,
	/** A relation, in one line with its dates and sources. */
	RELATION,
	/** The statement of a claim. */
	CLAIM,
	/** Nature, verdict and day of a claim. */
	VERDICT,
	/** What other sources say of a claim. */
	FINDING;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether several stand at one address, told apart by their text alone. */
	public boolean many() {
		return this == NAME || this == FACT || this == RELATION;
	}

	/** Whether it can be cited by its text. */
	public boolean citable() {
		return this == PARAGRAPH || this == CLAIM;
	}

	/** Whether an editor says why it was changed. */
	public boolean explained() {
		return this == VERDICT || this == FACT;
	}

	/** Whether it begins and ends with the page that it stands on. */
	public boolean whole() {
		return this == ENTRY || this == CLAIM;
	}

}
