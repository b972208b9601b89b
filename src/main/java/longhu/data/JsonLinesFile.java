package longhu.data;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table as <a href="https://jsonlines.org/">JSON Lines</a>: one object to a line, and
 * in it, as arrays, the rows of other tables that belong to it.
 */
final class JsonLinesFile implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final RowReader rows;

	/** The rows that belong to these, in the same order. */
	private final List<JsonLinesFile> below = new ArrayList<>();

	JsonLinesFile(TableDefinition table, TableDefinitions tables, Connection connection, Origin origin)
			throws SQLException {
		this.rows = tables.open(table, connection, origin);
		for (TableDefinition child : tables.below(table)) {
			this.below.add(new JsonLinesFile(child, tables, connection, origin));
		}
	}

	void write(Writer file) throws IOException, SQLException {
		while (this.rows.row() != null) {
			file.write(JSON.writeValueAsString(object(0)));
			file.write('\n');
		}
	}

	/** The row with all that belongs to it; the cursor stands at the next one then. */
	private Map<String, @Nullable Object> object(int from) throws SQLException {
		List<@Nullable Object> row = Objects.requireNonNull(this.rows.row());
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		for (int at = from; at < row.size(); at++) {
			Object value = row.get(at);
			object.put(this.rows.table().columns().get(at).name(),
					(value instanceof LocalDate date) ? date.toString() : value);
		}
		Object key = row.get(this.rows.table().keyAt());
		for (JsonLinesFile child : this.below) {
			List<Map<String, @Nullable Object>> owned = new ArrayList<>();
			while (child.rows.row() != null && Objects.equals(child.rows.row().get(0), key)) {
				owned.add(child.object(1));
			}
			object.put(child.rows.table().name(), owned);
		}
		this.rows.next();
		return object;
	}

	@Override
	public void close() throws SQLException {
		for (JsonLinesFile child : this.below) {
			child.close();
		}
		this.rows.close();
	}

}
