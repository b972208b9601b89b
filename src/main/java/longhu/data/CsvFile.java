package longhu.data;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV after RFC 4180, in UTF-8 without a byte order mark, with a line of
 * column names.
 */
final class CsvFile {

	private CsvFile() {
	}

	/**
	 * Writes the rows from where the cursor stands.
	 * @return how many there were
	 */
	static long write(RowReader rows, Writer file) throws IOException, SQLException {
		long count = 0;
		try (CSVPrinter csv = new CSVPrinter(file, CSVFormat.RFC4180)) {
			csv.printRecord(rows.table().columns().stream().map(TableDefinition.Column::name).toList());
			for (List<@Nullable Object> row = rows.row(); row != null; row = rows.row()) {
				csv.printRecord(row);
				count++;
				rows.next();
			}
		}
		return count;
	}

}
