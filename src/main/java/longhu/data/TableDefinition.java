package longhu.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A table of the data.
 *
 * @param of the table whose rows these belong to by their first column, or null
 * @param key the columns that name a row, none if there are no such
 * @param refers columns to the table and column that they name, as {@code entries.id}
 */
record TableDefinition(String name, @Nullable String of, List<Column> columns, List<String> key,
		Map<String, String> refers, String sql) {

	/**
	 * A column.
	 *
	 * @param type string, integer, number, boolean or date, as in
	 * <a href="https://specs.frictionlessdata.io/table-schema/">Table Schema</a>
	 * @param required whether it is never empty
	 */
	record Column(String name, String type, boolean required) {
	}

	/** A table as it stands in {@code tables.yaml}. */
	@SuppressWarnings("unchecked")
	static TableDefinition of(String name, Map<String, Object> read) {
		List<Column> columns = new ArrayList<>();
		((Map<String, String>) Objects.requireNonNull(read.get("columns")))
			.forEach((column, type) -> columns.add(new Column(column, type.replace("!", ""), type.endsWith("!"))));
		return new TableDefinition(name, (String) read.get("of"), columns,
				(List<String>) read.getOrDefault("key", List.of()),
				(Map<String, String>) read.getOrDefault("refers", Map.of()), String.valueOf(read.get("sql")).strip());
	}

	/** The place of the column by which the rows of other tables name a row of this. */
	int keyAt() {
		for (int at = 0; at < this.columns.size(); at++) {
			if (!this.key.isEmpty() && this.columns.get(at).name().equals(this.key.get(0))) {
				return at;
			}
		}
		return 0;
	}

}
