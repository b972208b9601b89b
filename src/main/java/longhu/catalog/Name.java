package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * A name of an entry, with the reason why it has it. {@code title} and {@code reading}
 * are the reasons of its own title and of its pronunciation.
 */
@Entity
class Name {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "entry_id")
	private Entry entry;

	private int ordinal;

	private String language;

	private String name;

	private String why;

	private String folded;

}
