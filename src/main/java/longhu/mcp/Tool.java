package longhu.mcp;

import longhu.catalog.Origin;

/**
 * A tool that an agent can call; it only reads. The schemas of what it takes and gives
 * are made from the two records.
 *
 * @param <A> its arguments, of which one is {@code language}
 * @param <R> what it answers, as a record or a sealed interface of several. The text for
 * a reader is written from it ({@link Rendering}), because some clients hand a model only
 * the one and some only the other.
 */
interface Tool<A extends Record, R> {

	/** What every tool says of its argument {@code language}. */
	String LANGUAGE = """
			Language of the answer: Traditional Chinese (as written), simplified Chinese (derived) or English. Where it is \
			not given, that of the address, else Traditional Chinese.""";

	String name();

	String title();

	String description();

	/**
	 * Answers a call.
	 * @throws Unanswered with a sentence for the agent
	 */
	R call(A arguments, Origin origin);

}
