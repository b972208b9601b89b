package longhu.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Inserts rows into one table in batches.
 */
final class Table implements AutoCloseable {

	private static final int BATCH = 500;

	private final PreparedStatement insert;

	/** Tables whose rows must be written before the rows of this one. */
	private final List<Table> before;

	private int waiting;

	private long lastId;

	/**
	 * Opens a table for inserting.
	 * @param columns the name of the table and its columns, as
	 * {@code entry (id, kind, slug)}
	 */
	Table(Connection connection, String columns, List<Table> before) throws SQLException {
		this.before = before;
		int count = columns.split(",").length;
		this.insert = connection.prepareStatement(
				"insert into " + columns + " values (" + String.join(", ", Collections.nCopies(count, "?")) + ")");
	}

	Table(Connection connection, String columns) throws SQLException {
		this(connection, columns, List.of());
	}

	/** The next id, from 1: the loader alone writes, so ids are counted here. */
	long nextId() {
		return ++this.lastId;
	}

	void add(@Nullable Object... values) throws SQLException {
		for (int index = 0; index < values.length; index++) {
			this.insert.setObject(index + 1, values[index]);
		}
		this.insert.addBatch();
		if (++this.waiting == BATCH) {
			for (Table table : this.before) {
				table.flush();
			}
			flush();
		}
	}

	void flush() throws SQLException {
		this.insert.executeBatch();
		this.waiting = 0;
	}

	@Override
	public void close() throws SQLException {
		flush();
		this.insert.close();
	}

}
