package longhu.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The schema of one edition in a database: named by its content and by the version of the
 * tables and of what fills them, made by the first node that needs it, never overwritten.
 * The row of {@code edition} is written last: a schema without it is half made.
 *
 * @param name its name
 */
record EditionSchema(String name) {

	static final String PREFIX = "longhu_";

	/** Counted up when the tables, or the rows for the same content, become others. */
	private static final int VERSION = 6;

	private static final int DIGITS = 12;

	/** The history of Flyway: by it a schema is known as one of ours. */
	static final String HISTORY = "flyway_schema_history";

	/** First keys of the advisory locks: who makes a schema, who serves from it. */
	private static final int MAKING = 1;

	private static final int SERVING = 2;

	/** In the letters that the database makes of a name without quotes. */
	static EditionSchema of(String fingerprint, Connection connection) throws SQLException {
		String name = PREFIX + fingerprint.substring(0, DIGITS) + "_" + VERSION;
		return new EditionSchema(
				connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name);
	}

	/** All of a database, also those of other versions and half made ones. */
	static List<EditionSchema> all(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("select schema_name from information_schema.schemata order by schema_name")) {
			List<EditionSchema> schemas = new ArrayList<>();
			while (rows.next()) {
				if (rows.getString(1).toLowerCase(Locale.ROOT).matches(PREFIX + "[0-9a-f]{" + DIGITS + "}_\\d+")) {
					schemas.add(new EditionSchema(rows.getString(1)));
				}
			}
			return schemas;
		}
	}

	/**
	 * Waits until no other node makes this schema, and keeps others from it as long as
	 * the connection is open: a node that is killed lets go of it, too. H2 has one
	 * process at a time.
	 */
	void lock(Connection connection) throws SQLException {
		if (postgresql(connection)) {
			execute(connection, "select pg_advisory_lock(" + MAKING + ", hashtext('" + this.name + "'))");
		}
	}

	/** What each connection of a node that serves from it runs first. */
	String hold() {
		return "select pg_advisory_lock_shared(" + SERVING + ", hashtext('" + this.name + "'))";
	}

	/**
	 * Whether no node makes it or serves from it; then none can as long as the connection
	 * is open.
	 */
	boolean free(Connection connection) throws SQLException {
		return !postgresql(connection) || truth(connection, "select pg_try_advisory_lock(" + MAKING + ", hashtext('"
				+ this.name + "')) and pg_try_advisory_lock(" + SERVING + ", hashtext('" + this.name + "'))");
	}

	/** The day of the edition in it, or null if it is half made. */
	@Nullable LocalDate edition(Connection connection) throws SQLException {
		if (!tables(connection, this.name).contains("edition")) {
			return null;
		}
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select edition_date from " + this.name + ".edition")) {
			return row.next() ? row.getObject(1, LocalDate.class) : null;
		}
	}

	/**
	 * Makes the schema, empty, in the place of what a killed start left of it.
	 * @throws UnusableDatabaseException if somebody else's tables stand in it
	 */
	void make(Connection connection) throws SQLException {
		List<String> tables = tables(connection, this.name);
		if (!tables.isEmpty() && !tables.contains(HISTORY)) {
			throw new UnusableDatabaseException(
					"the schema " + this.name + " holds tables of another program; nothing in it was changed\n");
		}
		drop(connection);
		execute(connection, "create schema " + this.name);
	}

	void drop(Connection connection) throws SQLException {
		execute(connection, "drop schema if exists " + this.name + " cascade");
	}

	/** Reads every row, so that a damaged file is found before a reader finds it. */
	void readThrough(Connection connection) throws SQLException {
		for (String table : tables(connection, this.name)) {
			try (Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery(
							"select * from " + this.name + "." + (table.equals(HISTORY) ? '"' + table + '"' : table))) {
				while (rows.next()) {
					for (int column = rows.getMetaData().getColumnCount(); column > 0; column--) {
						rows.getString(column);
					}
				}
			}
		}
	}

	/** The names of the tables of a schema, in small letters. */
	static List<String> tables(Connection connection, String schema) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(
				"select lower(table_name) from information_schema.tables where lower(table_schema) = lower(?)")) {
			statement.setString(1, schema);
			List<String> tables = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					tables.add(rows.getString(1));
				}
			}
			return tables;
		}
	}

	private static boolean postgresql(Connection connection) throws SQLException {
		return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
	}

	private static boolean truth(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			return row.next() && row.getBoolean(1);
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
