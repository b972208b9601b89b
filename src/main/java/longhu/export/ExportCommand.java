package longhu.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code --export=DIR}: writes the whole portal as static files and ends.
 */
public final class ExportCommand {

	/** For the export the portal serves itself alone. */
	private static final List<String> SERVER = List.of("--server.port=0", "--server.address=127.0.0.1",
			"--server.ssl.enabled=false", "--longhu.watch=false");

	private ExportCommand() {
	}

	/**
	 * Writes the export.
	 * @param folder a new or empty one, or one that holds an earlier export
	 * @param args of the program
	 * @param start starts the portal with such arguments
	 * @return the exit code: 0, or 1 if nothing was written, or a link is dead
	 */
	public static int run(String folder, String[] args, Function<String[], ConfigurableApplicationContext> start,
			PrintStream out) {
		if (folder.isBlank()) {
			out.println("--export takes a folder, as --export=DIR");
			return 1;
		}
		Path root = Path.of(folder).toAbsolutePath().normalize();
		try {
			new Folder(root).check();
			ConfigurableApplicationContext portal = start.apply(arguments(args));
			try {
				Exporter.Report report = portal.getBean(Exporter.class).export(root);
				out.println("exported " + report.line() + " into " + root);
				return SpringApplication.exit(portal, () -> report.dead().isEmpty() ? 0 : 1);
			}
			finally {
				portal.close();
			}
		}
		catch (IOException ex) {
			out.println("cannot export: " + ex.getMessage());
			return 1;
		}
	}

	private static String[] arguments(String[] args) {
		Stream<String> kept = Arrays.stream(args)
			.filter((arg) -> !arg.startsWith("--export")
					&& SERVER.stream().noneMatch((own) -> arg.split("=")[0].equals(own.split("=")[0])));
		return Stream.concat(kept, SERVER.stream()).toArray(String[]::new);
	}

}
