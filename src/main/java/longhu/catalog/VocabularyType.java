package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a unit or a type of statement is, whatever it is called.
 */
@Entity
class VocabularyType {

	@Id
	private Long id;

	private String area;

	private String code;

	private String form;

	private boolean money;

	private boolean mutual;

	private @Nullable String begins;

	private @Nullable String ends;

	private @Nullable String broader;

	private @Nullable String near;

}
