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
 */
record EditionHistory(List<EditionFile> files) {

	static EditionHistory read(Stream<SourceFile> files, Problems problems) {
		List<EditionFile> read = new ArrayList<>();
		files.forEach((file) -> {
			EditionFile edition = EditionFile.read(file, problems);
			if (edition != null) {
				read.add(edition);
			}
		});
		return new EditionHistory(List.copyOf(read));
	}

	@Nullable EditionFile last() {
		return this.files.isEmpty() ? null : this.files.get(this.files.size() - 1);
	}

	/** The editions before a day. */
	EditionHistory before(LocalDate date) {
		return new EditionHistory(this.files.stream().filter((edition) -> edition.date().isBefore(date)).toList());
	}

	/** All that the last edition said, by key. */
	Map<String, EditionLine> state() {
		Map<String, EditionLine> state = new LinkedHashMap<>();
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
	List<EditionLine> since(Map<String, EditionLine> now) {
		Map<String, EditionLine> state = state();
		List<EditionLine> lines = new ArrayList<>();
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
	void check(Draft.@Nullable Site site, String checksum, Problems problems) {
		Set<String> known = new LinkedHashSet<>();
		EditionFile before = null;
		for (EditionFile edition : this.files) {
			follows(edition, before, problems);
			for (EditionLine line : edition.lines()) {
				if (line.gone() && !known.remove(line.key())) {
					problems.add(Code.BAD_EDITION, edition.file().start(), "it takes away " + line.part().code() + " "
							+ line.address() + ", which no edition before it has");
				}
			}
			edition.lines().stream().filter((line) -> !line.gone()).map(EditionLine::key).forEach(known::add);
			before = edition;
		}
		if (before != null && site != null) {
			recorded(before, site.edition(), checksum, problems);
		}
	}

	private static void follows(EditionFile edition, @Nullable EditionFile before, Problems problems) {
		String expected = (before != null) ? before.name() : EditionFile.NONE;
		if (!edition.after().equals(expected)) {
			problems.add(Code.BAD_EDITION, edition.file().start(),
					"it comes after '" + edition.after() + "', but the edition before it here is '" + expected
							+ "'; no edition is taken out or put between");
		}
		if (before != null && !before.date().isBefore(edition.date())) {
			problems.add(Code.BAD_EDITION, edition.file().start(),
					"there is an edition of this day already, " + before.name());
		}
	}

	private static void recorded(EditionFile last, LocalDate today, String checksum, Problems problems) {
		if (last.date().isAfter(today)) {
			problems.add(Code.BAD_EDITION, last.file().start(),
					"site.yaml states the edition of " + today + ", which is before this one");
		}
		else if (!last.checksum().equals(checksum)) {
			problems.add(Code.UNRECORDED, last.file().start(), "the content has changed since; before it is published, "
					+ "state its day as 'edition' in site.yaml and run --edition");
		}
	}

	/** How much of each part lines add or change and take away, for a report. */
	static String summary(List<EditionLine> lines) {
		return lines.stream()
			.collect(Collectors.groupingBy((line) -> (line.gone() ? "-" : "+") + " " + line.part().code(),
					java.util.TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.map((count) -> count.getKey() + " " + count.getValue() + "\n")
			.collect(Collectors.joining());
	}

}
