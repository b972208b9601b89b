package longhu.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The editions that were recorded, the oldest first, one on the other: each file holds
 * only what its edition changed.
 *
 * @param notes what editors say of some of them
 */
record EditionHistory(List<EditionFile> files, List<EditionNotesFile> notes) {

	static EditionHistory read(Stream<SourceFile> files, Stream<SourceFile> notes, Problems problems) {
		List<EditionFile> read = new ArrayList<>();
		files.forEach((file) -> {
			EditionFile edition = EditionFile.read(file, problems);
			if (edition != null) {
				read.add(edition);
			}
		});
		return new EditionHistory(List.copyOf(read),
				notes.map((file) -> EditionNotesFile.read(file, problems)).flatMap(Stream::ofNullable).toList());
	}

	@Nullable EditionFile last() {
		return this.files.isEmpty() ? null : this.files.get(this.files.size() - 1);
	}

	/** The editions before a day. */
	EditionHistory before(LocalDate date) {
		return new EditionHistory(this.files.stream().filter((edition) -> edition.date().isBefore(date)).toList(),
				this.notes);
	}

	/** What editors say of an edition; null if nothing. */
	@Nullable EditionNotesFile notes(EditionFile edition) {
		return this.notes.stream().filter((notes) -> notes.date().equals(edition.date())).findFirst().orElse(null);
	}

	/** All that the last edition said, by key. */
	Map<String, EditionRecord> state() {
		Map<String, EditionRecord> state = new LinkedHashMap<>();
		this.files.forEach((edition) -> edition.lines().forEach((line) -> {
			if (line.gone()) {
				state.remove(line.key());
			}
			else {
				state.put(line.key(), line);
			}
		}));
		return state;
	}

	/** The lines that lead from what the last edition said to what is said now. */
	List<EditionRecord> since(Map<String, EditionRecord> now) {
		Map<String, EditionRecord> state = state();
		List<EditionRecord> lines = new ArrayList<>();
		state.forEach((key, line) -> {
			if (!now.containsKey(key)) {
				lines.add(line.removed());
			}
		});
		now.forEach((key, line) -> {
			if (!line.equals(state.get(key))) {
				lines.add(line);
			}
		});
		return lines;
	}

	/** Reports what is wrong with the order of the files and what they take away. */
	void check(Parsed.@Nullable Site site, String checksum, Problems problems) {
		Set<String> known = new LinkedHashSet<>();
		EditionFile before = null;
		for (EditionFile edition : this.files) {
			follows(edition, before, problems);
			for (EditionRecord line : edition.lines()) {
				if (line.gone() && !known.remove(line.key())) {
					problems.add(ProblemCode.BAD_EDITION, edition.file().start(), "it takes away " + line.part().code()
							+ " " + line.address() + ", which no edition before it has");
				}
			}
			edition.lines().stream().filter((line) -> !line.gone()).map(EditionRecord::key).forEach(known::add);
			before = edition;
		}
		if (before != null && site != null) {
			recorded(before, site.edition(), checksum, problems);
		}
		reasons(site, checksum, problems);
	}

	/**
	 * Reports notes on no edition, reasons for what was not changed and, in the newest
	 * edition, changes without a reason. While the edition of today is to be recorded
	 * anew, nobody knows yet what it will have changed.
	 */
	private void reasons(Parsed.@Nullable Site site, String checksum, Problems problems) {
		LocalDate today = (site != null) ? site.edition() : null;
		EditionSteps steps = new EditionSteps();
		for (EditionFile edition : this.files) {
			List<EditionSteps.Step> made = steps.of(edition);
			EditionNotesFile notes = notes(edition);
			boolean settled = !edition.date().equals(today) || edition.checksum().equals(checksum);
			if (notes != null && settled) {
				notes.check(edition, made, problems);
			}
			if (edition == last() && settled) {
				unexplained(edition, notes, made, problems);
			}
		}
		Set<LocalDate> days = this.files.stream().map(EditionFile::date).collect(Collectors.toSet());
		this.notes.stream()
			.filter((notes) -> !days.contains(notes.date()) && !notes.date().equals(today))
			.forEach((notes) -> problems.add(ProblemCode.BAD_EDITION, notes.file().start(),
					"there is no edition of " + notes.date() + " that these notes could be about"));
	}

	private static void unexplained(EditionFile edition, @Nullable EditionNotesFile notes, List<EditionSteps.Step> made,
			Problems problems) {
		Set<String> said = (notes != null) ? notes.reasons().keySet() : Set.of();
		made.stream()
			.filter((step) -> step.happening().equals("changed") && step.part().explained())
			.filter((step) -> !said.contains(step.name()))
			.forEach((step) -> problems.add(ProblemCode.UNEXPLAINED,
					((notes != null) ? notes.file() : edition.file()).start(),
					"the " + step.part().code() + " at '" + step.name() + "' was changed; write why, as one of the "
							+ "'reasons' in " + EditionNotesFile.path(edition.date())));
	}

	private static void follows(EditionFile edition, @Nullable EditionFile before, Problems problems) {
		String expected = (before != null) ? before.name() : EditionFile.NONE;
		if (!edition.after().equals(expected)) {
			problems.add(ProblemCode.BAD_EDITION, edition.file().start(),
					"it comes after '" + edition.after() + "', but the edition before it here is '" + expected
							+ "'; no edition is taken out or put between");
		}
		if (before != null && !before.date().isBefore(edition.date())) {
			problems.add(ProblemCode.BAD_EDITION, edition.file().start(),
					"there is an edition of this day already, " + before.name());
		}
	}

	private static void recorded(EditionFile last, LocalDate today, String checksum, Problems problems) {
		if (last.date().isAfter(today)) {
			problems.add(ProblemCode.BAD_EDITION, last.file().start(),
					"site.yaml states the edition of " + today + ", which is before this one");
		}
		else if (!last.checksum().equals(checksum)) {
			problems.add(ProblemCode.UNRECORDED, last.file().start(),
					"the content has changed since; before it is published, "
							+ "state its day as 'edition' in site.yaml and run --edition");
		}
	}

	/** How much of each part lines add or change and take away, for a report. */
	static String summary(List<EditionRecord> lines) {
		return lines.stream()
			.collect(Collectors.groupingBy((line) -> (line.gone() ? "-" : "+") + " " + line.part().code(),
					java.util.TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.map((count) -> count.getKey() + " " + count.getValue() + "\n")
			.collect(Collectors.joining());
	}

}
