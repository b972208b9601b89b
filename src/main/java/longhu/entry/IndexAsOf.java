package longhu.entry;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import longhu.catalog.AsOf.Timing;
import longhu.catalog.AsOf;
import longhu.catalog.EntrySummary;
import longhu.catalog.FactView;
import longhu.catalog.GroupMember;

/**
 * The index of a kind as of a time: its entries by how they stood, each with what was
 * known of it.
 *
 * @param groups the entries by how they stood
 * @param cells what the index tells of an entry, by id and type of fact
 */
record IndexAsOf(AsOf at, Map<Lifecycle, List<EntrySummary>> groups, Map<Long, LifecycleAt> lives,
		Map<String, List<FactView>> cells) {

	static IndexAsOf of(AsOf at, List<EntrySummary> entries, List<FactView> facts, List<GroupMember> members) {
		Map<Long, LifecycleAt> lives = LifecycleAt.of(entries, facts, members, at);
		Map<Lifecycle, List<EntrySummary>> groups = entries.stream()
			.collect(Collectors.groupingBy((entry) -> Objects.requireNonNull(lives.get(entry.id())).standing(),
					TreeMap::new, Collectors.toList()));
		Map<String, List<FactView>> byType = facts.stream()
			.sorted(Comparator.comparing(FactView::id))
			.collect(Collectors.groupingBy((fact) -> fact.entry() + "/" + fact.type(), LinkedHashMap::new,
					Collectors.toList()));
		Map<String, List<FactView>> cells = new LinkedHashMap<>();
		byType.forEach(
				(cell, all) -> cells.put(cell, cells(all, Objects.requireNonNull(lives.get(all.get(0).entry())), at)));
		return new IndexAsOf(at, groups, lives, cells);
	}

	/** What was known: all goals, else the first fact. */
	private static List<FactView> cells(List<FactView> facts, LifecycleAt life, AsOf at) {
		List<FactView> known = facts.stream().filter((fact) -> EntryAsOf.seen(fact, life, at) != Timing.LATER).toList();
		return facts.get(0).target() ? known : known.stream().limit(1).toList();
	}

}
