package longhu.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import longhu.catalog.AsOf.Timing;
import longhu.catalog.AsOf;
import longhu.catalog.DateSpan;
import longhu.catalog.EntrySummary;
import longhu.catalog.EventView;
import longhu.catalog.FactView;
import longhu.catalog.GroupMember;
import longhu.catalog.RelationView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an entry shows as of a time. What is dated later is put aside and
 * never left out; what has no date stays and says so.
 *
 * @param life how the entry itself stood
 * @param lives how the members of its groups stood, by id
 * @param facts by how their dates lie
 * @param relations by how their dates lie
 * @param events by how their dates lie
 */
record EntryAsOf(AsOf at, LifecycleAt life, Map<Long, LifecycleAt> lives, Map<Timing, List<FactView>> facts,
		Map<Timing, List<RelationView>> relations, Map<Timing, List<EventView>> events) {

	static EntryAsOf of(EntrySummary entry, AsOf at, List<FactView> facts, List<RelationView> relations,
			List<EventView> events, List<GroupMember> fellows, List<FactView> beginnings) {
		LifecycleAt life = LifecycleAt.of(entry, facts, members(entry, fellows), at);
		return new EntryAsOf(at, life,
				LifecycleAt.of(fellows.stream().map(GroupMember::member).toList(), beginnings, List.of(), at),
				parted(facts, (fact) -> seen(fact, life, at)), parted(relations, (one) -> at.sees(one.held())),
				parted(events, (event) -> at.sees(event.held())));
	}

	private static List<GroupMember> members(EntrySummary entry, List<GroupMember> fellows) {
		return fellows.stream().filter((member) -> member.groupSlug().equals(entry.slug())).toList();
	}

	/** A goal is known once the policy is, however far ahead its year. */
	static Timing seen(FactView fact, LifecycleAt life, AsOf at) {
		if (!fact.target()) {
			return at.sees(fact.when());
		}
		return (life.standing() == Lifecycle.NOT_YET) ? Timing.LATER : Timing.NOW;
	}

	private static <T> Map<Timing, List<T>> parted(List<T> all, Function<T, Timing> seen) {
		return all.stream().collect(Collectors.groupingBy(seen, LinkedHashMap::new, Collectors.toList()));
	}

	/** Those of a list that were known by then, in its order. */
	<T> List<T> known(Map<Timing, List<T>> parts, List<T> all) {
		return all.stream().filter((one) -> !has(parts, Timing.LATER, one)).toList();
	}

	/** The relations that were alive, or at least are not known to be over. */
	List<RelationView> alive(List<RelationView> all) {
		return known(this.relations, all).stream().filter((one) -> !has(this.relations, Timing.OVER, one)).toList();
	}

	private static <T> boolean has(Map<Timing, List<T>> parts, Timing seen, T one) {
		return parts.getOrDefault(seen, List.of()).contains(one);
	}

	/** What is itself dated later. */
	public List<FactView> laterFacts() {
		return later((fact) -> fact.date() != null);
	}

	/** What was recorded only later, while since when it was so is not said. */
	public List<FactView> reportedFacts() {
		return later((fact) -> fact.date() == null);
	}

	private List<FactView> later(Predicate<FactView> which) {
		return this.facts.getOrDefault(Timing.LATER, List.of()).stream().filter(which).toList();
	}

	public List<EventView> laterEvents() {
		return this.events.getOrDefault(Timing.LATER, List.of());
	}

	public List<RelationView> later() {
		return this.relations.getOrDefault(Timing.LATER, List.of());
	}

	public List<RelationView> over() {
		return this.relations.getOrDefault(Timing.OVER, List.of());
	}

	/**
	 * What is to be said of a date: {@code over}, {@code perhaps}, {@code undated}, or
	 * nothing.
	 */
	public @Nullable String flag(@Nullable DateSpan date) {
		Timing seen = this.at.sees(date);
		return (seen == Timing.OVER || seen == Timing.PERHAPS || seen == Timing.UNDATED) ? seen.code() : null;
	}

	/** Whether a member was counted among its group by then. */
	public Timing joined(GroupMember member) {
		return this.at.sees(member.since());
	}

}
