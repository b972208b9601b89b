package longhu.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The tables as an <a href="https://www.sqlite.org/fileformat.html">SQLite</a> file, with
 * their keys; dates are texts and truth is 0 or 1, as SQLite has it.
 */
final class SqliteFile implements AutoCloseable {

	private static final int BATCH = 1000;

	private final Connection connection;

	/** Creates the file. */
	SqliteFile(Path file) throws SQLException {
		this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("pragma journal_mode = off");
		}
		this.connection.setAutoCommit(false);
	}

	void add(RowReader rows) throws SQLException {
		TableDefinition table = rows.table();
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(definition(table));
		}
		String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
		try (PreparedStatement insert = this.connection
			.prepareStatement("insert into \"" + table.name() + "\" values (" + places + ")")) {
			int waiting = 0;
			for (List<@Nullable Object> row = rows.row(); row != null; row = rows.row()) {
				for (int at = 0; at < row.size(); at++) {
					insert.setObject(at + 1, value(row.get(at)));
				}
				insert.addBatch();
				rows.next();
				if (++waiting % BATCH == 0) {
					insert.executeBatch();
				}
			}
			insert.executeBatch();
		}
		this.connection.commit();
	}

	private static @Nullable Object value(@Nullable Object value) {
		if (value instanceof Boolean truth) {
			return truth ? 1 : 0;
		}
		if (value instanceof java.math.BigDecimal number) {
			return (number.scale() <= 0 && number.precision() < 19) ? (Object) number.longValueExact()
					: (Object) number.doubleValue();
		}
		return (value instanceof java.time.LocalDate date) ? date.toString() : value;
	}

	private static String definition(TableDefinition table) {
		List<String> lines = new ArrayList<>();
		for (TableDefinition.Column column : table.columns()) {
			String target = table.refers().get(column.name());
			lines
				.add("\"%s\" %s%s%s".formatted(column.name(), type(column.type()), column.required() ? " not null" : "",
						(target != null) ? " references \"" + target.replace(".", "\" (\"") + "\")" : ""));
		}
		if (!table.key().isEmpty()) {
			lines.add(table.key().stream().collect(Collectors.joining("\", \"", "primary key (\"", "\")")));
		}
		return "create table \"" + table.name() + "\" (\n  " + String.join(",\n  ", lines) + "\n)";
	}

	private static String type(String type) {
		return switch (type) {
			case "integer", "boolean" -> "integer";
			case "number" -> "numeric";
			default -> "text";
		};
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
