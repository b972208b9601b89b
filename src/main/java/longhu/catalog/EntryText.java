package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * The words of an entry in one language. There is a row for every language;
 * {@code textLanguage} says in which the words really are.
 */
@Entity
class EntryText {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "entry_id")
	private Entry entry;

	private Language language;

	private Language textLanguage;

	private String title;

	private String summary;

	private String reading;

	private String sortKey;

}
