package longhu.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.zip.CRC32;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
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
	private static final int LOADER = 4;

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
		if (files.unreadable().isEmpty() && loaded(flyway)) {
			return;
		}
		Content read = Content.read(files);
		if (!read.clean()) {
			throw new BrokenContentException(read.report() + kept(flyway));
		}
		this.content = read;
		// a load that was cut off is recorded as failed and would stop every later start
		if (cutOff(flyway)) {
			log.warn("an earlier load was cut off; it is repaired and run again");
			flyway.repair();
		}
		if (Arrays.stream(flyway.info().applied()).noneMatch((done) -> done.getVersion() != null)) {
			dropHalfMade(flyway);
		}
		try {
			flyway.migrate();
		}
		catch (FlywayException ex) {
			throw refused(ex, kept(flyway));
		}
		this.content = null;
		execute(flyway, "analyze");
	}

	private static boolean loaded(Flyway flyway) {
		return flyway.info().applied().length > 0 && flyway.info().pending().length == 0 && !cutOff(flyway);
	}

	private static boolean cutOff(Flyway flyway) {
		return Arrays.stream(flyway.info().all()).map(MigrationInfo::getState).anyMatch((state) -> state.isFailed());
	}

	/** Outside of the transaction of the load, since H2 commits at what is no DML. */
	private static void execute(Flyway flyway, String sql) {
		try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * H2 commits at each DDL, so a first start that was killed leaves some tables behind
	 * and no word of them in Flyway's history. Without that history the database is
	 * somebody else's and is left alone.
	 */
	private static void dropHalfMade(Flyway flyway) {
		try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
				Statement statement = connection.createStatement();
				ResultSet history = connection.getMetaData()
					.getTables(null, null, flyway.getConfiguration().getTable(), null)) {
			if (history.next()) {
				for (String table : ContentRows.TABLES) {
					statement.execute("drop table if exists " + table);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
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

	private static String kept(Flyway flyway) {
		boolean loaded = Arrays.stream(flyway.info().applied())
			.anyMatch((done) -> done.getVersion() == null && !done.getState().isFailed());
		return loaded ? "the data loaded before stay as they are\n" : "";
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
