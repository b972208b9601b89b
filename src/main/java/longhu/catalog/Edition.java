package longhu.catalog;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * The state of the content that is loaded: its date, its checksum, how much it holds.
 * There is one row.
 */
@Entity
public class Edition {

	@Id
	private Integer id;

	private String checksum;

	private String fingerprint;

	private LocalDate editionDate;

	private String siteTitle;

	private @Nullable String contact;

	private @Nullable String licence;

	private int entries;

	private int paragraphs;

	private int facts;

	private int relations;

	private int mentions;

	private int claims;

	private int events;

	private int terms;

	private int sources;

	/**
	 * SHA-256 of the content files but those of {@code editions/}, in hexadecimal digits:
	 * what the edition is named by.
	 */
	public String checksum() {
		return this.checksum;
	}

	/** The same of all files: what the pages are made from. */
	public String fingerprint() {
		return this.fingerprint;
	}

	public LocalDate date() {
		return this.editionDate;
	}

	/** The name of the edition: its date and the first digits of its checksum. */
	public String name() {
		return this.editionDate + "-" + this.checksum.substring(0, 8);
	}

	public @Nullable String contact() {
		return this.contact;
	}

	public @Nullable String licence() {
		return this.licence;
	}

	public int entries() {
		return this.entries;
	}

	public int paragraphs() {
		return this.paragraphs;
	}

	public int facts() {
		return this.facts;
	}

	public int relations() {
		return this.relations;
	}

	public int mentions() {
		return this.mentions;
	}

	public int claims() {
		return this.claims;
	}

	public int events() {
		return this.events;
	}

	public int terms() {
		return this.terms;
	}

	public int sources() {
		return this.sources;
	}

}
