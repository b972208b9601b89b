package longhu.data;

import org.jspecify.annotations.Nullable;

/**
 * A file of the data.
 *
 * @param name its name and its address under {@code /data}
 * @param what the end of a message key that says what it holds
 * @param bytes its size
 * @param sha256 in hexadecimal digits
 * @param table whose rows it holds, or null
 * @param rows how many, or null
 */
record DataFile(String name, String what, long bytes, String sha256, @Nullable TableDefinition table,
		@Nullable Long rows) {

	/** Its media type. */
	public String type() {
		return switch (this.name.substring(this.name.lastIndexOf('.') + 1)) {
			case "csv" -> "text/csv;charset=UTF-8;header=present";
			case "jsonl" -> "application/jsonl";
			case "json" -> "application/json";
			case "jsonld" -> "application/ld+json";
			case "nt" -> "application/n-triples;charset=UTF-8";
			case "rdf" -> "application/rdf+xml;charset=UTF-8";
			case "graphml" -> "application/graphml+xml;charset=UTF-8";
			case "gexf" -> "application/gexf+xml;charset=UTF-8";
			case "ttl" -> "text/turtle;charset=UTF-8";
			case "md" -> "text/markdown;charset=UTF-8";
			case "sqlite" -> "application/vnd.sqlite3";
			case "zip" -> "application/zip";
			default -> "text/plain;charset=UTF-8";
		};
	}

	/** The media type without parameters. */
	public String plainType() {
		return type().replaceFirst(";.*", "");
	}

	boolean csv() {
		return this.name.endsWith(".csv");
	}

	/** The size for people, in units of 1,000. */
	public String size() {
		if (this.bytes < 1000) {
			return this.bytes + " B";
		}
		return (this.bytes < 1_000_000) ? "%.1f kB".formatted(this.bytes / 1e3) : "%.1f MB".formatted(this.bytes / 1e6);
	}

}
