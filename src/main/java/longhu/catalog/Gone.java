package longhu.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * An address that was taken away.
 */
@Entity
class Gone {

	@Id
	private String path;

	private @Nullable String successor;

	private @Nullable String why;

}
