package longhu.search;

/**
 * What a match is worth: the table of the ranking. The kinds of match are far enough
 * apart that text never lifts a hit from one into the next, and what a document has of
 * them is summed up. To change a number, run {@code RelevanceTests}.
 */
enum Tier {

	/** Asked by its title: above whoever else is called so. */
	TITLE("title", 2000),

	/** Asked by any of its names. */
	NAME("name", 6000),

	/** A name said in another usage or language, just below the name as it is. */
	SYNONYM("name", 5000),

	/** A name with legal words around it: below a name said in another way. */
	LEGAL_NAME("name", 4000),

	/** The beginning of a name: above readings, which more names share. */
	BEGINNING("beginning", 2400),

	/** A name as it is read, joined or by initials. */
	PINYIN("pinyin", 1800),

	/** The beginning of a reading. */
	PINYIN_BEGINNING("pinyinBeginning", 1200),

	/** A name that is all of the question but its idle words. */
	WHOLE_INSIDE("name", 1000),

	/** A name inside the question, times its share: half of it beats words, not names. */
	INSIDE("name", 400),

	/** What sounds like a part of the question: below what is written like it. */
	SOUND_INSIDE("pinyin", 240),

	/** A name with one wrong character: below one that is inside the question. */
	LOOKALIKE("withoutOne", 380),

	/** Of the kind that is asked for: above any text, below a name. */
	ASKED_KIND("kind", 300),

	/** Of two with the same name, the company or policy. */
	FIRST_KINDS("kind", 200),

	/** All words of the question: above some of them, however rare. */
	ALL_WORDS("", 150),

	/** What sounds like the question: last, but above common words. */
	SAME_SOUND("pinyin", 60),

	/** A word in a name, times BM25 (about 1 to 12). */
	WORD_OF_NAME("names", 3),

	/** A word of a name that only begins so: gen for generative. */
	WORD_BEGINNING("wordBeginning", 12),

	/** A word of the summary, times BM25. */
	WORD_OF_SUMMARY("summary", 2.5f),

	/** A word of the text, times BM25. */
	WORD_OF_BODY("body", 1);

	/** What the places of a word count beside the best one. */
	static final float TIE_BREAKER = 0.2f;

	/** What the words of a question count that is asked in other words. */
	static final float OTHER_WORDS = 0.8f;

	final String field;

	final float boost;

	Tier(String field, float boost) {
		this.field = field;
		this.boost = boost;
	}

}
