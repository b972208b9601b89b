package longhu.content;

import org.springframework.boot.ExitCodeGenerator;

/**
 * The content has errors, so that nothing was loaded. The message is the report.
 */
public class BrokenContentException extends RuntimeException implements ExitCodeGenerator {

	BrokenContentException(String report) {
		super(report);
	}

	@Override
	public int getExitCode() {
		return 1;
	}

}
