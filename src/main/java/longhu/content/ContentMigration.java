package longhu.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.CRC32;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Loads the content as a repeatable migration: Flyway runs it again when the checksum of
 * the content, or the version of this loader, has changed. The content is checked before
 * Flyway touches a table.
 */
@Component
class ContentMigration implements JavaMigration, FlywayMigrationStrategy {

	/** Counted up when the same content gives other rows. */
	private static final int LOADER = 5;

	private static final Logger log = LoggerFactory.getLogger(ContentMigration.class);

	private final @Nullable Path folder;

	private String fingerprint = "";

	/** Read only where it is to be loaded. */
	private @Nullable Content content;

	ContentMigration(ContentProperties properties) {
		this.folder = ContentFiles.folder(properties.content());
	}

	/**
	 * Reads and checks the content, then migrates; a database that has this very content
	 * is left as it is.
	 * @throws BrokenContentException with the report if it has errors; the tables are as
	 * before
	 */
	@Override
	public synchronized void migrate(Flyway flyway) {
		ContentFiles files = ContentFiles.read(this.folder);
		this.fingerprint = files.fingerprint();
		LoadHistory history = new LoadHistory(flyway);
		if (files.unreadable().isEmpty() && history.complete()) {
			return;
		}
		Content read = Content.read(files);
		String kept = history.content() ? "the data loaded before stay as they are\n" : "";
		if (!read.clean()) {
			throw new BrokenContentException(read.report() + kept);
		}
		this.content = read;
		// a load that was cut off is recorded as failed and would stop every later start
		if (history.cutOff()) {
			log.warn("an earlier load was cut off; it is repaired and run again");
			flyway.repair();
		}
		if (!history.tables()) {
			history.dropHalfMade();
		}
		try {
			flyway.migrate();
		}
		catch (FlywayException ex) {
			throw refused(ex, kept);
		}
		this.content = null;
		history.analyze();
	}

	/** The database refuses a value that the check let pass: a report, not a trace. */
	private static RuntimeException refused(FlywayException failure, String kept) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && String.valueOf(sql.getSQLState()).matches("2[23].*")) {
				return new BrokenContentException("the content is well-formed, but the database refuses a value of it: "
						+ String.valueOf(sql.getMessage()).lines().findFirst().orElse("") + "\n" + kept);
			}
		}
		return failure;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		new ContentRows(context.getConnection(), content()).replaceAll();
	}

	private Content content() {
		if (this.content == null) {
			throw new IllegalStateException("the content was not read");
		}
		return this.content;
	}

	@Override
	public Integer getChecksum() {
		CRC32 crc = new CRC32();
		crc.update((this.fingerprint + LOADER).getBytes(StandardCharsets.US_ASCII));
		return (int) crc.getValue();
	}

	@Override
	public @Nullable MigrationVersion getVersion() {
		return null;
	}

	@Override
	public String getDescription() {
		return "content";
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

}
