package longhu.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading or list of an entry in one language.
 */
@Entity
class Paragraph {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "entry_id")
	private Entry entry;

	private Language language;

	private Language textLanguage;

	private int ordinal;

	private String anchor;

	private int heading;

	private @Nullable String label;

	@Column(length = 1000000)
	private String html;

	@Column(length = 1000000)
	private String text;

	@Column(length = 100000)
	private String hashes;

}
