package longhu.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.AsOf.Timing;
import longhu.catalog.AsOf;
import longhu.catalog.DateSpan;
import longhu.catalog.EntrySummary;
import longhu.catalog.FactView;
import longhu.catalog.GroupMember;
import longhu.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How an entry stood at a time, by its dated facts; of dates that contain one another the
 * most exact counts.
 *
 * @param since what says so: the date from which it is, was or will be
 */
record LifecycleAt(Lifecycle standing, @Nullable DateSpan since) {

	private static final Set<String> ISSUE = Set.of("issued", "reported");

	private static final Set<String> BEGIN = Set.of("founded", "released", "born", "held", "period");

	private static final Set<String> END = Set.of("dissolved", "died");

	/** The types of facts that say when an entry begins or ends. */
	static final List<String> TYPES = Stream.of(ISSUE, Set.of("in-force"), BEGIN, END).flatMap(Set::stream).toList();

	/**
	 * The life of an entry.
	 * @param facts those of the entry that are of the {@link #TYPES}, or all
	 * @param members of the entry, if it is a group
	 */
	static LifecycleAt of(EntrySummary entry, List<FactView> facts, List<GroupMember> members, AsOf at) {
		List<DateSpan> ends = dates(facts, END);
		if (ends.stream().anyMatch((end) -> end.to() != null && end.to().isBefore(at.from()))) {
			return new LifecycleAt(Lifecycle.OVER, ends.get(0)).of(entry.kind());
		}
		return switch (entry.kind()) {
			case POLICY -> policy(facts, at);
			// a group is there from the day on which its members are counted as one
			case GROUP ->
				best(members.stream().map(GroupMember::since).filter(Objects::nonNull).toList(), at, Lifecycle.HERE);
			case ERA -> best(Stream.ofNullable(entry.years()).toList(), at, Lifecycle.HERE);
			default -> best(dates(facts, BEGIN), at, Lifecycle.HERE).of(entry.kind());
		};
	}

	/** What is said otherwise of people and of events. */
	private LifecycleAt of(Kind kind) {
		Lifecycle said = switch (this.standing) {
			case HERE ->
				(kind == Kind.PERSON) ? Lifecycle.ALIVE : (kind == Kind.EVENT) ? Lifecycle.HELD : this.standing;
			case OVER -> (kind == Kind.PERSON) ? Lifecycle.DEAD : (kind == Kind.EVENT) ? Lifecycle.HELD : this.standing;
			default -> this.standing;
		};
		return new LifecycleAt(said, this.since);
	}

	private static LifecycleAt policy(List<FactView> facts, AsOf at) {
		LifecycleAt force = best(dates(facts, Set.of("in-force")), at, Lifecycle.IN_FORCE);
		if (force.standing() == Lifecycle.IN_FORCE || force.standing() == Lifecycle.OVER) {
			return force;
		}
		LifecycleAt issue = best(dates(facts, ISSUE), at, Lifecycle.ISSUED);
		return (issue.standing() == Lifecycle.UNDATED) ? force : issue;
	}

	/** What the dates allow at best: a thing that one source has already is there. */
	private static LifecycleAt best(List<DateSpan> dates, AsOf at, Lifecycle here) {
		return exact(dates).stream()
			.map((date) -> new LifecycleAt(standing(at.sees(date), here), date))
			.min(Comparator.comparing(LifecycleAt::standing))
			.orElse(new LifecycleAt(Lifecycle.UNDATED, null));
	}

	private static Lifecycle standing(Timing seen, Lifecycle here) {
		return switch (seen) {
			case NOW, BEFORE -> here;
			case OVER -> Lifecycle.OVER;
			case PERHAPS -> Lifecycle.PERHAPS;
			case LATER -> Lifecycle.NOT_YET;
			case UNDATED -> Lifecycle.UNDATED;
		};
	}

	/** Without those that another, more exact date lies in. */
	private static List<DateSpan> exact(List<DateSpan> dates) {
		return dates.stream().filter((date) -> dates.stream().noneMatch(date::contains)).toList();
	}

	private static List<DateSpan> dates(List<FactView> facts, Set<String> types) {
		return facts.stream()
			.filter((fact) -> types.contains(fact.type()))
			.map(FactView::date)
			.filter(Objects::nonNull)
			.toList();
	}

	/** Lives by entry. */
	static Map<Long, LifecycleAt> of(List<EntrySummary> entries, List<FactView> facts, List<GroupMember> members,
			AsOf at) {
		return entries.stream()
			.distinct()
			.collect(Collectors.toMap(EntrySummary::id,
					(entry) -> of(entry, facts.stream().filter((fact) -> fact.entry().equals(entry.id())).toList(),
							members.stream().filter((member) -> member.groupSlug().equals(entry.slug())).toList(),
							at)));
	}

}
