package longhu.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.AsOf;
import longhu.catalog.AsOf.Seen;
import longhu.catalog.DateSpan;
import longhu.catalog.FactView;
import longhu.catalog.GroupMember;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How an entry stood at a time, by its dated facts; of dates that contain one another the
 * most exact counts.
 *
 * @param since what says so: the date from which it is, was or will be
 */
record Life(Standing standing, @Nullable DateSpan since) {

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
	static Life of(Heading entry, List<FactView> facts, List<GroupMember> members, AsOf at) {
		List<DateSpan> ends = dates(facts, END);
		if (ends.stream().anyMatch((end) -> end.to() != null && end.to().isBefore(at.from()))) {
			return new Life(Standing.OVER, ends.get(0)).of(entry.kind());
		}
		return switch (entry.kind()) {
			case POLICY -> policy(facts, at);
			// a group is there from the day on which its members are counted as one
			case GROUP ->
				best(members.stream().map(GroupMember::since).filter(Objects::nonNull).toList(), at, Standing.HERE);
			case ERA -> best(Stream.ofNullable(entry.years()).toList(), at, Standing.HERE);
			default -> best(dates(facts, BEGIN), at, Standing.HERE).of(entry.kind());
		};
	}

	/** What is said otherwise of people and of events. */
	private Life of(Kind kind) {
		Standing said = switch (this.standing) {
			case HERE -> (kind == Kind.PERSON) ? Standing.ALIVE : (kind == Kind.EVENT) ? Standing.HELD : this.standing;
			case OVER -> (kind == Kind.PERSON) ? Standing.DEAD : (kind == Kind.EVENT) ? Standing.HELD : this.standing;
			default -> this.standing;
		};
		return new Life(said, this.since);
	}

	private static Life policy(List<FactView> facts, AsOf at) {
		Life force = best(dates(facts, Set.of("in-force")), at, Standing.IN_FORCE);
		if (force.standing() == Standing.IN_FORCE || force.standing() == Standing.OVER) {
			return force;
		}
		Life issue = best(dates(facts, ISSUE), at, Standing.ISSUED);
		return (issue.standing() == Standing.UNDATED) ? force : issue;
	}

	/** What the dates allow at best: a thing that one source has already is there. */
	private static Life best(List<DateSpan> dates, AsOf at, Standing here) {
		return exact(dates).stream()
			.map((date) -> new Life(standing(at.sees(date), here), date))
			.min(Comparator.comparing(Life::standing))
			.orElse(new Life(Standing.UNDATED, null));
	}

	private static Standing standing(Seen seen, Standing here) {
		return switch (seen) {
			case NOW, BEFORE -> here;
			case OVER -> Standing.OVER;
			case PERHAPS -> Standing.PERHAPS;
			case LATER -> Standing.NOT_YET;
			case UNDATED -> Standing.UNDATED;
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
	static Map<Long, Life> of(List<Heading> entries, List<FactView> facts, List<GroupMember> members, AsOf at) {
		return entries.stream()
			.distinct()
			.collect(Collectors.toMap(Heading::id,
					(entry) -> of(entry, facts.stream().filter((fact) -> fact.entry().equals(entry.id())).toList(),
							members.stream().filter((member) -> member.groupSlug().equals(entry.slug())).toList(),
							at)));
	}

}
