package longhu.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Inserts rows into one table in batches.
 */
final class BatchInsert implements AutoCloseable {

	private static final int BATCH = 500;

	private final PreparedStatement insert;

	private final List<BatchInsert> parents = new ArrayList<>();

	private int waiting;

	private long lastId;

	/**
	 * Opens a table for inserting.
	 * @param columns the name of the table and its columns, as
	 * {@code entry (id, kind, slug)}
	 */
	BatchInsert(Connection connection, String columns) throws SQLException {
		int count = columns.split(",").length;
		this.insert = connection.prepareStatement(
				"insert into " + columns + " values (" + String.join(", ", Collections.nCopies(count, "?")) + ")");
	}

	/**
	 * Names tables whose rows must stand before those of this table do: a full batch of
	 * children flushes the parents first.
	 */
	BatchInsert below(BatchInsert... parents) {
		this.parents.addAll(List.of(parents));
		return this;
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
			flush();
		}
	}

	void flush() throws SQLException {
		if (this.waiting > 0) {
			for (BatchInsert parent : this.parents) {
				parent.flush();
			}
			this.insert.executeBatch();
			this.waiting = 0;
		}
	}

	@Override
	public void close() throws SQLException {
		flush();
		this.insert.close();
	}

}
