package longhu.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import longhu.content.SourceFile.Place;
import org.jspecify.annotations.Nullable;

/**
 * A file {@code editions/<date>.yaml}: what editors say of the edition of that day. It is
 * written by hand, and stands when the edition is recorded anew.
 *
 * @param announcement what readers of the edition and users of its data should know first
 * @param reasons why something was changed, by its address without the first slash:
 * {@code claims/<slug>}, {@code companies/<slug>#<type of a fact>}
 */
record EditionNotesFile(SourceFile file, LocalDate date, Parsed.@Nullable Text announcement,
		Map<String, Reason> reasons) {

	static final String SUFFIX = ".yaml";

	/** Why something was changed. */
	record Reason(Place place, Parsed.Text text) {
	}

	static String path(LocalDate date) {
		return EditionFile.FOLDER + date + SUFFIX;
	}

	/** The notes, or null if the file's name is no day, which is reported. */
	static @Nullable EditionNotesFile read(SourceFile file, Problems problems) {
		LocalDate date = date(file.path());
		if (date == null) {
			problems.add(ProblemCode.BAD_EDITION, file.start(),
					"notes on an edition stand in editions/<date>" + SUFFIX);
			return null;
		}
		YamlMapping all = new YamlFile(file, 0, problems).fields(file.text()).only(Set.of("announcement", "reasons"));
		ValueReader values = new ValueReader(problems);
		Map<String, Reason> reasons = new LinkedHashMap<>();
		YamlMapping written = all.map("reasons");
		if (written != null) {
			written.keys()
				.forEach((address) -> reasons.put(address,
						new Reason(written.place(address), values.text(written, address, "a reason"))));
		}
		return new EditionNotesFile(file, date,
				all.has("announcement") ? values.text(all, "announcement", "an edition") : null, reasons);
	}

	private static @Nullable LocalDate date(String path) {
		try {
			return LocalDate.parse(path.substring(EditionFile.FOLDER.length(), path.length() - SUFFIX.length()));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Reports each reason for what the edition did not change. */
	void check(EditionFile edition, List<EditionSteps.Step> made, Problems problems) {
		Set<String> changed = new TreeSet<>();
		made.stream()
			.filter((step) -> !step.happening().equals("added"))
			.map(EditionSteps.Step::name)
			.forEach((name) -> {
				changed.add(name);
				changed.add(name.split("#")[0]);
			});
		this.reasons.forEach((address, reason) -> {
			if (!changed.contains(address)) {
				problems.add(ProblemCode.UNKNOWN_CHANGE, reason.place(), "edition " + edition.name()
						+ " did not change '" + address + "'" + Problems.didYouMean(address, changed));
			}
		});
	}

}
