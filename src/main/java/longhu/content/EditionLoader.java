package longhu.content;

import java.sql.Connection;
import java.sql.SQLException;

import longhu.catalog.Language;
import longhu.catalog.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * Writes the editions that were recorded, what each changed, and what editors say of it.
 */
final class EditionLoader {

	private final Connection connection;

	private final EditionHistory history;

	private final Texts wording;

	EditionLoader(Connection connection, EditionHistory history, Texts wording) {
		this.connection = connection;
		this.history = history;
		this.wording = wording;
	}

	void write() throws SQLException {
		try (BatchInsert editions = new BatchInsert(this.connection,
				"recorded_edition (id, name, edition_date, checksum)");
				BatchInsert changes = new BatchInsert(this.connection,
						"change (id, edition_id, part, happening, path, anchor, language, old_text, new_text, hashes)")
					.below(editions);
				BatchInsert notes = new BatchInsert(this.connection,
						"edition_note (id, edition_id, path, anchor, language, text)")
					.below(editions)) {
			EditionSteps steps = new EditionSteps();
			for (EditionFile edition : this.history.files()) {
				long id = editions.nextId();
				editions.add(id, edition.name(), edition.date(), edition.checksum());
				for (EditionSteps.Step step : steps.of(edition)) {
					write(changes, id, step);
				}
				write(notes, id, this.history.notes(edition));
			}
		}
	}

	private static void write(BatchInsert changes, long edition, EditionSteps.Step step) throws SQLException {
		EditionRecord line = step.either();
		EditionRecord after = step.after();
		String[] address = line.address().split("#", 2);
		boolean citable = line.part().citable() && after != null;
		changes.add(changes.nextId(), edition, line.part().code(), step.happening(), address[0],
				(address.length > 1) ? address[1] : null, line.language().tag(),
				(step.before() != null) ? step.before().text() : null, (after != null) ? after.text() : null,
				citable ? TextHash.all(line.text(), line.language()) : null);
	}

	private void write(BatchInsert table, long edition, @Nullable EditionNotesFile notes) throws SQLException {
		if (notes == null) {
			return;
		}
		if (notes.announcement() != null) {
			write(table, edition, null, null, notes.announcement());
		}
		for (var reason : notes.reasons().entrySet()) {
			String[] address = reason.getKey().split("#", 2);
			write(table, edition, "/" + address[0], (address.length > 1) ? address[1] : null, reason.getValue().text());
		}
	}

	private void write(BatchInsert table, long edition, @Nullable String path, @Nullable String anchor,
			Parsed.Text text) throws SQLException {
		for (Language language : Language.values()) {
			table.add(table.nextId(), edition, path, anchor, language.tag(), this.wording.text(text, language));
		}
	}

}
