package longhu.catalog;

import java.util.Arrays;
import java.util.Optional;

/**
 * The forms besides its page in which an address may come, each with the suffix that asks
 * for it. A suffix that ends like another stands before it.
 */
public enum Representation {

	CSL_JSON(".csl.json", "application/vnd.citationstyles.csl+json"), BIBTEX(".bib", "application/x-bibtex"),
	RIS(".ris", "application/x-research-info-systems"), JSON_LD(".jsonld", "application/ld+json"),
	JSON(".json", "application/json"), TURTLE(".ttl", "text/turtle"), RDF_XML(".rdf", "application/rdf+xml"),
	N_TRIPLES(".nt", "application/n-triples"), MARKDOWN(".md", "text/markdown"), CSV(".csv", "text/csv");

	private final String suffix;

	private final String type;

	Representation(String suffix, String type) {
		this.suffix = suffix;
		this.type = type;
	}

	public String suffix() {
		return this.suffix;
	}

	/**
	 * Whether the head of a page names it. The rarer forms of RDF are named by its
	 * {@code Link} header alone, and a static copy goes without them.
	 */
	public boolean inHead() {
		return this != RDF_XML && this != N_TRIPLES;
	}

	/** The media type without parameters. */
	public String type() {
		return this.type;
	}

	/** The form that a path asks for by its end, if a name stands before it. */
	public static Optional<Representation> ofSuffix(String path) {
		return Arrays.stream(values())
			.filter((form) -> path.endsWith(form.suffix) && path.length() > form.suffix.length()
					&& path.charAt(path.length() - form.suffix.length() - 1) != '/')
			.findFirst();
	}

	public static Optional<Representation> ofType(String type) {
		return Arrays.stream(values()).filter((form) -> form.type.equals(type)).findFirst();
	}

}
