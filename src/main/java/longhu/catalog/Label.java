package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * How a code of the vocabulary is called in one language.
 */
@Entity
class Label {

	@Id
	private Long id;

	private String area;

	private String code;

	private Language language;

	private int ordinal;

	private String text;

	private @Nullable String reverse;

}
