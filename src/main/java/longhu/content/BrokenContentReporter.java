package longhu.content;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Prints what is wrong with the content or the database as it is, without a stack trace
 * around it.
 */
class BrokenContentReporter implements SpringBootExceptionReporter {

	BrokenContentReporter(ConfigurableApplicationContext context) {
	}

	@Override
	public boolean reportException(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BrokenContentException || cause instanceof UnusableDatabaseException) {
				System.err.print(cause.getMessage());
				return true;
			}
		}
		return false;
	}

}
