package longhu.mcp;

/**
 * A call that cannot be answered; the message is a sentence that tells the agent why and
 * what to do instead.
 */
final class Unanswered extends RuntimeException {

	Unanswered(String sentence) {
		super(sentence);
	}

}
