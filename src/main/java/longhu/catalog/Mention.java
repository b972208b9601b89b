package longhu.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * A link from a paragraph to an entry; {@code html} is the paragraph with the mentioning
 * sentence marked.
 */
@Entity
class Mention {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "paragraph_id")
	private Paragraph paragraph;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "entry_id")
	private Entry entry;

	private @Nullable String anchor;

	private Language language;

	@Column(length = 1000000)
	private String html;

}
