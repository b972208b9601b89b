package longhu.content;

import org.springframework.boot.ExitCodeGenerator;

/**
 * The database cannot be used as it is, so that the portal does not start. The message is
 * one line that says why and what to do.
 */
public class UnusableDatabaseException extends RuntimeException implements ExitCodeGenerator {

	UnusableDatabaseException(String line) {
		super(line);
	}

	@Override
	public int getExitCode() {
		return 1;
	}

}
