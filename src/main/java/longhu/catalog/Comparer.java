package longhu.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries side by side, for spokes that show a comparison in their own way.
 */
public interface Comparer {

	/**
	 * What differs and what is the same.
	 *
	 * @param wrong why these cannot be compared: few, many, kinds, twice or unknown; null
	 * if they can
	 */
	record Compared(@Nullable String wrong, List<EntrySummary> entries, List<Row> rows, List<Shared> shared) {
	}

	/**
	 * A type of fact across the entries.
	 *
	 * @param cells the facts of each entry that has any, by its id
	 * @param same whether all say the same
	 */
	record Row(String type, boolean same, Map<Long, List<FactView>> cells) {
	}

	/** A relation of two or more of the entries to the same other one. */
	record Shared(String label, String title, String path, List<Long> owners) {
	}

	/** Two to four entries by their addresses, as {@code companies/zhipu}. */
	Compared of(List<String> paths, Language language);

	/** All members of a group by its slug; unknown if there is no such group. */
	Compared ofGroup(String slug, Language language);

}
