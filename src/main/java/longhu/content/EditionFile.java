package longhu.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import longhu.catalog.Language;
import longhu.catalog.RecordedPart;
import longhu.catalog.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code editions/}: what the content said on a day, as far as the edition
 * before did not say the same. The first line names the edition; see
 * {@link EditionRecord} for the others. Files are written by {@code --edition} and not by
 * hand.
 *
 * @param name date and first digits of the checksum; the file's name before {@code .tsv}
 * @param checksum of the content files but those of {@code editions/}
 * @param after the name of the edition before, or {@code -}
 */
record EditionFile(SourceFile file, String name, LocalDate date, String checksum, String after,
		List<EditionRecord> lines) {

	static final String FOLDER = "editions/";

	static final String SUFFIX = ".tsv";

	static final String NONE = "-";

	/** In bytes: the first edition of all holds every text. */
	static final int LARGEST = 50_000_000;

	private static final Pattern NAME = Pattern.compile("editions/(\\d{4}-\\d\\d-\\d\\d)-([0-9a-f]{8})\\.tsv");

	private static final Pattern HEAD = Pattern
		.compile("edition\t(\\d{4}-\\d\\d-\\d\\d)\t([0-9a-f]{64})\tafter\t(-|\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8})");

	static String name(LocalDate date, String checksum) {
		return date + "-" + checksum.substring(0, 8);
	}

	static String head(LocalDate date, String checksum, String after) {
		return String.join("\t", "edition", date.toString(), checksum, "after", after);
	}

	/** The file, or null if it is broken, which is reported. */
	static @Nullable EditionFile read(SourceFile file, Problems problems) {
		Matcher name = NAME.matcher(file.path());
		Matcher head = HEAD.matcher(file.lines().get(0));
		if (!name.matches() || date(name.group(1)).isEmpty()) {
			problems.add(ProblemCode.BAD_EDITION, file.start(),
					"the file of an edition is editions/<date>-<8 digits>.tsv; it is written by --edition");
			return null;
		}
		if (!head.matches()) {
			problems.unreadable(ProblemCode.BAD_EDITION, file.start(),
					"the first line is 'edition', date, checksum, 'after' and the edition before, with tabs between");
			return null;
		}
		LocalDate date = date(name.group(1)).orElseThrow();
		EditionFile edition = new EditionFile(file, name(date, head.group(2)), date, head.group(2), head.group(3),
				new ArrayList<>());
		if (!head.group(1).equals(name.group(1)) || !head.group(2).startsWith(name.group(2))) {
			problems.add(ProblemCode.BAD_EDITION, file.start(),
					"the first line names another edition than the file's name");
		}
		for (int number = 1; number < file.lines().size(); number++) {
			if (!file.lines().get(number).isEmpty()) {
				edition.read(number, problems);
			}
		}
		return edition;
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private void read(int number, Problems problems) {
		String[] fields = this.file.lines().get(number).split("\t", -1);
		SourceFile.Place place = this.file.at(number + 1, 1);
		Optional<RecordedPart> part = (fields.length == 6)
				? Arrays.stream(RecordedPart.values()).filter((known) -> known.code().equals(fields[1])).findFirst()
				: Optional.empty();
		Optional<Language> language = (fields.length == 6) ? Language.ofTag(fields[3]) : Optional.empty();
		if (part.isEmpty() || language.isEmpty() || !fields[0].matches("[+-]")
				|| !fields[2].matches("/[a-z]+/[^#]+(#.+)?")) {
			problems.add(ProblemCode.BAD_EDITION, place,
					"a line is '+' or '-', part, address, language, hash and text, with tabs between");
			return;
		}
		boolean gone = fields[0].equals("-");
		if (!fields[4].matches("[0-9a-f]{" + TextHash.LENGTH + "}") || gone ? !fields[5].isEmpty()
				: !TextHash.of(fields[5]).equals(fields[4])) {
			problems.add(ProblemCode.BAD_EDITION, place,
					"the text does not have this hash; what an edition said is not changed afterwards");
			return;
		}
		this.lines.add(new EditionRecord(gone, part.get(), fields[2], language.get(), fields[4], fields[5]));
	}

}
