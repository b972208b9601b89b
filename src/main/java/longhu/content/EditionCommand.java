package longhu.content;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * {@code --edition}: records what the content says as an edition, in
 * {@code editions/<name>.tsv} of the content folder. The edition of the same day, if
 * there is one, is replaced: it was not published yet.
 */
public final class EditionCommand {

	private static final Path CHECKOUT = Path.of("content");

	private EditionCommand() {
	}

	/**
	 * Records the edition and says what changed.
	 * @param option the content folder, or null for {@code ./content}
	 * @return the exit code: 0, or 1 if the content has errors or cannot be written
	 */
	public static int record(@Nullable String option, PrintStream out) {
		Path folder = ContentFiles.folder(option);
		if (folder == null && Files.exists(CHECKOUT.resolve("site.yaml"))) {
			folder = CHECKOUT;
		}
		if (folder == null) {
			out.println("--edition writes into the content folder; name it by --longhu.content=DIR");
			return 1;
		}
		try {
			return record(folder, out);
		}
		catch (UncheckedIOException | IOException ex) {
			out.println("the edition cannot be written: " + ex.getMessage());
			return 1;
		}
	}

	private static int record(Path folder, PrintStream out) throws IOException {
		Content content = Content.read(ContentFiles.read(folder));
		Draft.Site site = content.site();
		if (!content.clean() || site == null) {
			out.print(content.report());
			return 1;
		}
		EditionFile last = content.editions().last();
		if (last != null && last.checksum().equals(content.checksum())) {
			out.println("the content is that of edition " + last.name() + "; there is nothing to record");
			return 0;
		}
		EditionHistory before = content.editions().before(site.edition());
		EditionFile previous = before.last();
		String after = (previous != null) ? previous.name() : EditionFile.NONE;
		List<EditionLine> lines = before.since(Snapshot.of(content));
		String name = EditionFile.name(site.edition(), content.checksum());
		Path file = folder.resolve(EditionFile.FOLDER + name + EditionFile.SUFFIX);
		Files.createDirectories(file.getParent());
		Files.writeString(file, EditionFile.head(site.edition(), content.checksum(), after) + "\n"
				+ lines.stream().map((line) -> line + "\n").collect(Collectors.joining()));
		if (last != null && last.date().equals(site.edition())) {
			Files.delete(folder.resolve(last.file().path()));
			out.println("it takes the place of " + last.name() + ", the edition of the same day");
		}
		out.print(EditionHistory.summary(lines));
		out.println("edition " + name + " is recorded in " + file);
		return 0;
	}

}
