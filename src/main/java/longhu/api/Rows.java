package longhu.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * An index as rows under named columns, for CSV (RFC 4180) and JSON alike.
 */
record Rows(List<String> columns, List<List<@Nullable Object>> rows) {

	static List<@Nullable Object> row(@Nullable Object... values) {
		return Arrays.asList(values);
	}

	String csv() {
		StringBuilder text = new StringBuilder();
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			csv.printRecord(this.columns);
			csv.printRecords(this.rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	List<Map<String, @Nullable Object>> objects() {
		return this.rows.stream().map(this::object).toList();
	}

	private Map<String, @Nullable Object> object(List<@Nullable Object> row) {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		for (int i = 0; i < row.size(); i++) {
			Object value = row.get(i);
			object.put(this.columns.get(i), (value instanceof Number || value == null) ? value : value.toString());
		}
		return object;
	}

}
