package longhu.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
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
 * Loads the content as a migration, into a schema that is named by the content and made
 * once. Where the folder is watched it is a repeatable one: Flyway runs it again when the
 * checksum of the content has changed, in the one schema that this process has in memory.
 */
@Component
class ContentMigration implements JavaMigration, FlywayMigrationStrategy {

	private static final Logger log = LoggerFactory.getLogger(ContentMigration.class);

	private final @Nullable Path folder;

	private final boolean watch;

	private String fingerprint = "";

	/** Read only where it is to be loaded. */
	private @Nullable Content content;

	private @Nullable Database database;

	private @Nullable EditionSchema schema;

	/** Keeps other nodes from the schema while this one makes it. */
	private @Nullable Connection making;

	ContentMigration(ContentProperties properties) {
		this.folder = ContentFiles.folder(properties.content());
		this.watch = properties.watch();
	}

	/**
	 * The schema of the content, found or begun; what is begun {@link #migrate(Flyway)}
	 * fills.
	 * @throws BrokenContentException with the report if the content has errors; nothing
	 * was changed
	 * @throws UnusableDatabaseException if it cannot be had
	 */
	synchronized EditionSchema open(Database database) {
		ContentFiles files = ContentFiles.read(this.folder);
		this.fingerprint = files.fingerprint();
		this.database = database;
		Connection connection = database.connect();
		try {
			EditionSchema schema = EditionSchema.of(this.fingerprint, connection);
			others(connection, schema);
			schema.lock(connection);
			if (files.readable() && schema.edition(connection) != null) {
				whole(schema, connection, database);
				connection.close();
				return schema;
			}
			this.content = clean(Content.keys(files));
			schema.make(connection);
			this.making = connection;
			this.schema = schema;
			return schema;
		}
		catch (SQLException ex) {
			close(connection);
			throw database.refusal(ex);
		}
		catch (RuntimeException ex) {
			close(connection);
			throw ex;
		}
	}

	/** What else stands in the database stays as it is; what may surprise is said. */
	private static void others(Connection connection, EditionSchema own) throws SQLException {
		String first = connection.getSchema();
		if (EditionSchema.tables(connection, first).contains(EditionSchema.HISTORY)) {
			log.info("tables of version 1.0 stand in the schema {}; they are not used and left alone", first);
		}
		for (EditionSchema schema : EditionSchema.all(connection)) {
			if (!schema.equals(own) && schema.edition(connection) == null) {
				log.info("the schema {} is of another edition and not whole; it is left alone, --prune drops it",
						schema.name());
			}
		}
	}

	/** A file may be damaged where no page has looked yet. */
	private static void whole(EditionSchema schema, Connection connection, Database database) throws SQLException {
		if (!database.postgresql() && database.stored()) {
			try {
				schema.readThrough(connection);
			}
			catch (SQLException | RuntimeException ex) {
				throw database.damaged(ex);
			}
		}
	}

	private static Content clean(Content content) {
		if (!content.clean()) {
			// an error in the lists hides none in the entries
			throw new BrokenContentException(Content.read(content.files()).report());
		}
		return content;
	}

	/**
	 * Fills a schema that was begun; where the folder is watched, reads it again.
	 * @throws BrokenContentException with the report if the content has errors; the
	 * tables are as before
	 */
	@Override
	public synchronized void migrate(Flyway flyway) {
		if (this.watch) {
			ContentFiles files = ContentFiles.read(this.folder);
			this.fingerprint = files.fingerprint();
			// in one transaction with what it takes the place of, so it is checked before
			clean(Content.read(files));
			this.content = Content.keys(files);
		}
		if (this.content == null) {
			return;
		}
		try {
			flyway.migrate();
			clean(this.content);
			try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("analyze");
			}
			if (this.database != null && this.database.file()) {
				compact(this.database, flyway.getConfiguration().getDataSource());
			}
		}
		catch (BrokenContentException ex) {
			drop();
			throw ex;
		}
		catch (FlywayException | SQLException ex) {
			throw refused(ex);
		}
		finally {
			this.content = null;
			close(this.making);
			this.making = null;
		}
	}

	/**
	 * Loading leaves a file with several times the room that its tables take, and H2
	 * gives it back only where the database is closed, so this is done before anybody
	 * asks.
	 */
	private void compact(Database database, DataSource pool) throws SQLException {
		HikariPoolMXBean connections = pool.unwrap(HikariDataSource.class).getHikariPoolMXBean();
		connections.softEvictConnections();
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute("shutdown compact");
		}
		catch (SQLException ex) {
			log.warn("the database {} could not be compacted: {}", database.name(), ex.getMessage());
		}
		connections.softEvictConnections();
	}

	/** Nobody has seen the schema yet, and nobody will. */
	private void drop() {
		if (this.making != null && this.schema != null) {
			try {
				this.schema.drop(this.making);
			}
			catch (SQLException ex) {
				log.debug("the next start drops it", ex);
			}
		}
	}

	/** The database refuses a value that the check let pass, or refuses altogether. */
	private RuntimeException refused(Exception failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && String.valueOf(sql.getSQLState()).matches("2[23].*")) {
				return new BrokenContentException("the content is well-formed, but the database refuses a value of it: "
						+ String.valueOf(sql.getMessage()).lines().findFirst().orElse("") + "\n");
			}
		}
		return (this.database != null) ? this.database.refusal(failure) : new IllegalStateException(failure);
	}

	private static void close(@Nullable Connection connection) {
		if (connection != null) {
			try {
				connection.close();
			}
			catch (SQLException ex) {
				log.debug("a connection that was lost cannot be closed", ex);
			}
		}
	}

	@Override
	public void migrate(Context context) throws SQLException {
		if (this.content == null) {
			throw new IllegalStateException("the content was not read");
		}
		ContentLoader rows = new ContentLoader(context.getConnection(), this.content);
		if (this.watch) {
			rows.replace();
		}
		else {
			rows.fill();
		}
	}

	@Override
	public Integer getChecksum() {
		CRC32 crc = new CRC32();
		crc.update(this.fingerprint.getBytes(StandardCharsets.US_ASCII));
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
		return this.watch;
	}

}
