package longhu.content;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Prints the report of broken content as it is, without a stack trace around it.
 */
class BrokenContentReporter implements SpringBootExceptionReporter {

	BrokenContentReporter(ConfigurableApplicationContext context) {
	}

	@Override
	public boolean reportException(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BrokenContentException) {
				System.err.print(cause.getMessage());
				return true;
			}
		}
		return false;
	}

}
