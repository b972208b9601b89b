package longhu.cite;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A work as <a href="https://en.wikipedia.org/wiki/RIS_(file_format)">RIS</a>: a line for
 * each field, by its tag, ended by CR LF; the type first, the end last.
 */
final class RisRecords {

	private RisRecords() {
	}

	static String of(Collection<Work> works) {
		return works.stream().map(RisRecords::one).collect(Collectors.joining());
	}

	private static String one(Work work) {
		int[] date = work.dateParts();
		Map<String, @Nullable String> fields = new TreeMap<>();
		fields.put("DA", (date.length > 0) ? work.date() + "/".repeat(4 - date.length) : null);
		fields.put("ET", work.version());
		fields.put("ID", work.key());
		fields.put("LA", work.language());
		fields.put("N1", work.note());
		fields.put("PB", work.publisher());
		fields.put("PY", (date.length > 0) ? String.valueOf(date[0]) : null);
		fields.put("T2", work.container());
		fields.put("TI", work.title());
		fields.put("TT", work.translated());
		fields.put("UR", work.address());
		fields.put("Y2", (work.accessed() != null) ? work.accessed().toString().replace('-', '/') + "/" : null);
		StringBuilder record = new StringBuilder();
		line(record, "TY", work.form().ris());
		work.authors().forEach((author) -> line(record, "AU", author));
		work.containerAuthors().forEach((author) -> line(record, "A2", author));
		fields.forEach((tag, value) -> line(record, tag, value));
		line(record, "ER", "");
		return record.toString();
	}

	/** A value takes one line: there is none that goes on. */
	private static void line(StringBuilder record, String tag, @Nullable String value) {
		if (value != null) {
			record.append(tag).append("  - ").append(value.replaceAll("\\R", " ")).append("\r\n");
		}
	}

}
