package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A source that statements stand on.
 */
@Entity
class Source {

	@Id
	private Long id;

	private String code;

	private String title;

	private @Nullable String author;

	private @Nullable String publisher;

	private @Nullable DateSpan published;

	private @Nullable String language;

	private String kind;

	private String grade;

	private String url;

	private @Nullable String root;

}
