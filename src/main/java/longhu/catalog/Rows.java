package longhu.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * An index as rows under named columns, for CSV (RFC 4180) and JSON alike.
 */
public record Rows(List<String> columns, List<List<@Nullable Object>> rows) {

	public static List<@Nullable Object> row(@Nullable Object... values) {
		return Arrays.asList(values);
	}

	/** The codes of the sources of a statement, in one cell. */
	public static String sources(List<CitationMark> marks) {
		return marks.stream().map(CitationMark::code).distinct().collect(Collectors.joining(" "));
	}

	/**
	 * The addresses of these sources, in one cell.
	 * @param addresses by code
	 */
	public static String addresses(List<CitationMark> marks, Map<String, String> addresses) {
		return marks.stream()
			.map((mark) -> addresses.getOrDefault(mark.code(), ""))
			.distinct()
			.collect(Collectors.joining(" "));
	}

	public String csv() {
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

	public List<Map<String, @Nullable Object>> objects() {
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
