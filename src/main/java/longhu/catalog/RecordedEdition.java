package longhu.catalog;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * An edition that was recorded: its texts can be told from those of later ones.
 */
@Entity
public class RecordedEdition {

	@Id
	private Integer id;

	private String name;

	private LocalDate editionDate;

	private String checksum;

	/** Counted from 1, the oldest. */
	public Integer id() {
		return this.id;
	}

	/** Its date and the first digits of its checksum. */
	public String name() {
		return this.name;
	}

	public LocalDate date() {
		return this.editionDate;
	}

	/** SHA-256 of the content files of then, in hexadecimal digits. */
	public String checksum() {
		return this.checksum;
	}

}
