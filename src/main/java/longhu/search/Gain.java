package longhu.search;

/**
 * By how much documents that have a term are worth more.
 *
 * @param factor of what the term is worth in a document
 * @param same whether it is worth the same in each
 */
record Gain(Postings postings, float factor, boolean same) {

	/** As much in each. */
	static Gain constant(Postings postings, float worth) {
		return new Gain(postings, worth, true);
	}

	/** The more, the rarer the term is and the oftener the document has it. */
	static Gain weighted(Postings postings, float factor) {
		return new Gain(postings, factor, false);
	}

	/** Of the document at a place in the postings. */
	float at(int at) {
		return this.same ? this.factor : this.factor * this.postings.scores()[at];
	}

}
