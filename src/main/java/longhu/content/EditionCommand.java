package longhu.content;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/**
 * {@code --edition}: records what the content says as an edition, in
 * {@code editions/<name>.tsv} of the content folder, and its addresses in
 * {@code editions/addresses.txt}. The edition of the same day, if there is one, is
 * replaced: it was not published yet.
 */
public final class EditionCommand {

	private static final Path CHECKOUT = Path.of("content");

	/**
	 * Addresses with the day of the edition that first had them; none is taken out once
	 * that is published.
	 */
	private static final String ADDRESSES = "addresses.txt";

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
		Parsed.Site site = content.site();
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
		List<EditionRecord> lines = before.since(Snapshot.of(content));
		String name = EditionFile.name(site.edition(), content.checksum());
		Path file = folder.resolve(EditionFile.FOLDER + name + EditionFile.SUFFIX);
		Files.createDirectories(file.getParent());
		Files.writeString(file, EditionFile.head(site.edition(), content.checksum(), after) + "\n"
				+ lines.stream().map((line) -> line + "\n").collect(Collectors.joining()));
		if (last != null && last.date().equals(site.edition())) {
			Files.delete(folder.resolve(last.file().path()));
			out.println("it takes the place of " + last.name() + ", the edition of the same day");
		}
		addAddresses(file.resolveSibling(ADDRESSES), content, site.edition());
		out.print(EditionHistory.summary(lines));
		out.println("edition " + name + " is recorded in " + file);
		return 0;
	}

	/** An address that only a record of the same day had was not published yet. */
	private static void addAddresses(Path file, Content content, LocalDate day) throws IOException {
		SortedMap<String, String> days = new TreeMap<>();
		if (Files.exists(file)) {
			Files.readAllLines(file)
				.stream()
				.map((line) -> line.split("\t"))
				.filter((line) -> !line[1].equals(day.toString()))
				.forEach((line) -> days.put(line[0], line[1]));
		}
		addresses(content).forEach((address) -> days.putIfAbsent(address, day.toString()));
		Files.write(file, days.entrySet().stream().map((line) -> line.getKey() + "\t" + line.getValue()).toList());
	}

	private static Stream<String> addresses(Content content) {
		Stream<String> entries = StreamSupport.stream(content.each().spliterator(), false).flatMap((entry) -> {
			String path = entry.kind().path(entry.slug());
			return Stream.concat(Stream.of(path),
					entry.body().blocks().stream().map((block) -> path + "#" + block.anchor()));
		});
		return Stream
			.of(entries, content.claims().stream().map((claim) -> "/claims/" + claim.slug()),
					content.sources().keySet().stream().map((code) -> "/sources/" + code))
			.flatMap((addresses) -> addresses);
	}

}
