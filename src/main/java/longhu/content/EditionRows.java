package longhu.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Writes the editions that were recorded, and what each changed.
 */
final class EditionRows {

	private final Connection connection;

	private final EditionHistory history;

	private final Map<String, EditionLine> state = new HashMap<>();

	EditionRows(Connection connection, EditionHistory history) {
		this.connection = connection;
		this.history = history;
	}

	/** What stood before and what stands now; one of them may be null, not both. */
	private record Step(@Nullable EditionLine before, @Nullable EditionLine after) {

		EditionLine either() {
			return (this.after != null) ? this.after : java.util.Objects.requireNonNull(this.before);
		}

		String happening() {
			return (this.before == null) ? "added" : (this.after == null) ? "removed" : "changed";
		}

	}

	void write() throws SQLException {
		try (Table editions = new Table(this.connection, "recorded_edition (id, name, edition_date, checksum)");
				Table changes = new Table(this.connection,
						"change (id, edition_id, part, happening, path, anchor, language, old_text, new_text, hashes)")
					.below(editions)) {
			for (EditionFile edition : this.history.files()) {
				long id = editions.nextId();
				editions.add(id, edition.name(), edition.date(), edition.checksum());
				for (Step step : steps(edition.lines())) {
					write(changes, id, step);
				}
			}
		}
	}

	private static void write(Table changes, long edition, Step step) throws SQLException {
		EditionLine line = step.either();
		EditionLine after = step.after();
		String[] address = line.address().split("#", 2);
		boolean citable = line.part().citable() && after != null;
		changes.add(changes.nextId(), edition, line.part().code(), step.happening(), address[0],
				(address.length > 1) ? address[1] : null, line.language().tag(),
				(step.before() != null) ? step.before().text() : null, (after != null) ? after.text() : null,
				citable ? Fingerprint.all(line.text(), line.language()) : null);
	}

	/**
	 * Of things of which there are many at one place, one that went and one that came are
	 * one that changed.
	 */
	private List<Step> steps(List<EditionLine> lines) {
		Map<String, List<EditionLine>> went = new LinkedHashMap<>();
		List<Step> steps = new ArrayList<>();
		for (EditionLine line : lines) {
			if (line.gone()) {
				EditionLine before = this.state.remove(line.key());
				if (before != null) {
					went.computeIfAbsent(line.place(), (place) -> new ArrayList<>()).add(before);
				}
			}
		}
		for (EditionLine line : lines) {
			if (!line.gone()) {
				EditionLine before = this.state.put(line.key(), line);
				Iterator<EditionLine> others = went.getOrDefault(line.place(), List.of()).iterator();
				if (before == null && others.hasNext()) {
					before = others.next();
					others.remove();
				}
				steps.add(new Step(before, line));
			}
		}
		went.values().forEach((rest) -> rest.forEach((before) -> steps.add(new Step(before, null))));
		return steps;
	}

}
