package longhu.catalog;

/**
 * How a table is written as CSV.
 *
 * @param bom 1 for a byte order mark before it, by which Excel knows that it is UTF-8
 */
public record CsvParameters(@OneOf("0|1") String bom) {

	/** What stands before the table. */
	public String begin() {
		return marked() ? "\uFEFF" : "";
	}

	public boolean marked() {
		return this.bom.equals("1");
	}

}
