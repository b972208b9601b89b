package longhu.content;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * {@code --check}: reads and checks the content without a server or a database.
 */
public final class ContentCommand {

	private ContentCommand() {
	}

	/**
	 * Checks the content and prints the report.
	 * @param folder the folder to check, or null for the content inside the program
	 * @return the exit code: 0 if there are no errors, else 1
	 */
	public static int check(@Nullable String folder, PrintStream out) {
		try {
			Content content = Content.read(ContentFiles.read((folder != null) ? Path.of(folder) : null));
			out.print(content.report());
			return content.clean() ? 0 : 1;
		}
		catch (UncheckedIOException ex) {
			out.println("content cannot be read: " + ex.getMessage());
			return 1;
		}
	}

}
