package longhu.data;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of a table, one at a time.
 */
final class RowReader implements AutoCloseable {

	/** So many rows are in memory at once, where the database sends them in parts. */
	private static final int FETCHED = 1000;

	private final TableDefinition table;

	private final @Nullable PreparedStatement statement;

	private final @Nullable ResultSet rows;

	/** Rows that come from no database. */
	private final Iterator<List<@Nullable Object>> others;

	private @Nullable List<@Nullable Object> row;

	RowReader(TableDefinition table, PreparedStatement statement) throws SQLException {
		this.table = table;
		this.statement = statement;
		statement.setFetchSize(FETCHED);
		this.rows = statement.executeQuery();
		this.others = Collections.emptyIterator();
		next();
	}

	RowReader(TableDefinition table, Iterator<List<@Nullable Object>> rows) throws SQLException {
		this.table = table;
		this.statement = null;
		this.rows = null;
		this.others = rows;
		next();
	}

	TableDefinition table() {
		return this.table;
	}

	/**
	 * The row that it stands at: texts, {@code Long}, {@code BigDecimal},
	 * {@code Boolean}, {@code LocalDate} or null; null behind the last row.
	 */
	@Nullable List<@Nullable Object> row() {
		return this.row;
	}

	void next() throws SQLException {
		if (this.rows == null) {
			this.row = this.others.hasNext() ? this.others.next() : null;
			return;
		}
		if (!this.rows.next()) {
			this.row = null;
			return;
		}
		List<@Nullable Object> values = new ArrayList<>();
		for (TableDefinition.Column column : this.table.columns()) {
			values.add(value(this.rows, column.type(), values.size() + 1));
		}
		this.row = values;
	}

	private static @Nullable Object value(ResultSet rows, String type, int at) throws SQLException {
		return switch (type) {
			case "integer" -> {
				long number = rows.getLong(at);
				yield rows.wasNull() ? null : number;
			}
			case "number" -> {
				BigDecimal number = rows.getBigDecimal(at);
				yield (number != null) ? new BigDecimal(number.stripTrailingZeros().toPlainString()) : null;
			}
			case "boolean" -> rows.getObject(at, Boolean.class);
			case "date" -> rows.getObject(at, LocalDate.class);
			default -> rows.getString(at);
		};
	}

	@Override
	public void close() throws SQLException {
		if (this.rows != null && this.statement != null) {
			this.rows.close();
			this.statement.close();
		}
	}

}
