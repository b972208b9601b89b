package longhu.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are compared, and what is wrong with them.
 *
 * @param kind of all of them
 * @param entries that there are, in the order asked for
 * @param wrong the code of what keeps them from being compared, or null
 */
record Choice(Kind kind, List<EntrySummary> entries, @Nullable String wrong) {

	static final int FEWEST = 2;

	/** So many stand beside each other; a group may be larger. */
	static final int MOST = 4;

	/** All members of a group; empty if there is no such group. */
	static Optional<Choice> ofGroup(String slug, Entries all, Language language) {
		List<EntrySummary> members = all.members(slug, language);
		return members.isEmpty() ? Optional.empty()
				: Optional.of(new Choice(members.get(0).kind(), members, (members.size() < FEWEST) ? "few" : null));
	}

	/**
	 * Reads addresses as {@code companies/zhipu}.
	 */
	static Choice of(List<String> paths, EntryResolver resolver, Language language) {
		List<String> folders = paths.stream().map((path) -> path.replaceFirst("/.*", "")).distinct().toList();
		Kind kind = folders.stream()
			.map(Kind::ofFolder)
			.flatMap(Optional::stream)
			.filter(Kind.indexed()::contains)
			.findFirst()
			.orElse(Kind.COMPANY);
		List<EntrySummary> found = paths.stream()
			.distinct()
			.flatMap((path) -> resolver.at(path, language).stream())
			.filter((entry) -> entry.kind() == kind)
			.toList();
		return new Choice(kind, found, wrong(paths, folders, found));
	}

	private static @Nullable String wrong(List<String> paths, List<String> folders, List<EntrySummary> found) {
		if (folders.size() > 1) {
			return "kinds";
		}
		if (new HashSet<>(paths).size() < paths.size()) {
			return "twice";
		}
		if (found.size() < paths.size()) {
			return "unknown";
		}
		return (found.size() < FEWEST) ? "few" : (found.size() > MOST) ? "many" : null;
	}

	/** Whether the form shows an entry as chosen. */
	public boolean has(EntrySummary entry) {
		return this.entries.contains(entry);
	}

}
