package longhu.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.NameOfEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry with all its names.
 *
 * @param id the reference by which content names it, as {@code company:zhipu}
 */
record Entity(String id, Long key, Kind kind, Map<Language, EntrySummary> headings, List<NameOfEntry> names) {

	/** What a company is called by, but not registered as: a product, a code. */
	private static final Set<String> UNREGISTERED = Set.of("brand", "ticker", "reading", "nickname", "code");

	EntrySummary in(Language language) {
		return Objects.requireNonNull(this.headings.get(language));
	}

	/** The names that a company may have in a register; others have none. */
	Stream<NameOfEntry> registered() {
		return (this.kind != Kind.COMPANY) ? Stream.of()
				: this.names.stream().filter((name) -> !UNREGISTERED.contains(name.why()));
	}

	boolean named(String folded) {
		return this.names.stream().anyMatch((name) -> name.folded().equals(folded));
	}

	/** By its key alone: as the key of a map it would else be all its texts each time. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Entity entity && this.key.equals(entity.key);
	}

	@Override
	public int hashCode() {
		return this.key.hashCode();
	}

}
