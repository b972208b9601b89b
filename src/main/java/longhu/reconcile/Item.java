package longhu.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Names;

/**
 * An entry with all its names.
 *
 * @param id the reference by which content names it, as {@code company:zhipu}
 */
record Item(String id, Long key, Kind kind, Map<Language, Heading> headings, List<Names.Owned> names) {

	Heading in(Language language) {
		return Objects.requireNonNull(this.headings.get(language));
	}

	/** Whether it is of a kind that stands in registers by a legal name. */
	boolean registered() {
		return this.kind == Kind.COMPANY || this.kind == Kind.ORGANIZATION;
	}

	boolean named(String folded) {
		return this.names.stream().anyMatch((name) -> name.folded().equals(folded));
	}

}
