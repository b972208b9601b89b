package longhu.network;

import java.util.Set;

import jakarta.validation.constraints.Positive;
import longhu.catalog.Kind;
import longhu.catalog.OneOf;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the network.
 *
 * @param show asks for the whole, which no other asks for
 * @param kind folders
 * @param entry a name or an address
 * @param from a name or an address
 * @param to a name or an address
 * @param page of the list, from 1
 */
record NetworkParameters(@OneOf("all") String show, Set<String> type,
		@OneOf(value = Kind.FOLDERS, label = "menu.") Set<String> kind, @Nullable Integer year, String entry,
		@Range(min = 1, max = GraphQuery.MOST_STEPS) @Nullable Integer steps, String from, String to,
		@Positive @Nullable Integer page) {

	int number() {
		return (this.page != null) ? this.page : 1;
	}

}
