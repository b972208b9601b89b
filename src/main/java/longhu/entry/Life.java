package longhu.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.At;
import longhu.catalog.At.Seen;
import longhu.catalog.DateSpan;
import longhu.catalog.Facts;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Member;
import org.jspecify.annotations.Nullable;

/**
 * How an entry stood at a time, by its dated facts; of dates that contain one another the
 * most exact counts.
 *
 * @param since what says so: the date from which it is, was or will be
 */
record Life(Standing standing, @Nullable DateSpan since) {

	/** How an entry stood, in the order in which an index shows them. */
	enum Standing {

		/** A policy that has taken effect. */
		IN_FORCE,
		/** A policy that is out; its coming into force is later, or not dated. */
		ISSUED,
		/** Founded, released, begun, born. */
		HERE,
		/** An event that has taken place. */
		HELD,
		/** The dates are not exact enough to tell. */
		PERHAPS,
		/** Nothing is dated. */
		UNDATED,
		/** It is over. */
		OVER,
		/** It had not come yet. */
		NOT_YET;

		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

		/** Whether it is put aside, behind what was there. */
		public boolean folded() {
			return this == OVER || this == NOT_YET;
		}

	}

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
	static Life of(Heading entry, List<Facts.Shown> facts, List<Member> members, At at) {
		if (dates(facts, END).stream().anyMatch((end) -> end.to() != null && end.to().isBefore(at.from()))) {
			return new Life(Standing.OVER, dates(facts, END).get(0));
		}
		if (entry.kind() == Kind.POLICY) {
			return policy(facts, at);
		}
		List<DateSpan> begins = switch (entry.kind()) {
			// a group is there from the day on which its members are counted as one
			case GROUP -> members.stream().map(Member::since).filter(Objects::nonNull).toList();
			case ERA -> Stream.ofNullable(entry.years()).toList();
			default -> dates(facts, BEGIN);
		};
		if (entry.kind() != Kind.EVENT) {
			return best(begins, at, Standing.HERE);
		}
		Life event = best(begins, at, Standing.HELD);
		return (event.standing() == Standing.OVER) ? new Life(Standing.HELD, event.since()) : event;
	}

	private static Life policy(List<Facts.Shown> facts, At at) {
		Life force = best(dates(facts, Set.of("in-force")), at, Standing.IN_FORCE);
		if (force.standing() == Standing.IN_FORCE || force.standing() == Standing.OVER) {
			return force;
		}
		Life issue = best(dates(facts, ISSUE), at, Standing.ISSUED);
		return (issue.standing() == Standing.UNDATED) ? force : issue;
	}

	/** What the dates allow at best: a thing that one source has already is there. */
	private static Life best(List<DateSpan> dates, At at, Standing here) {
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

	private static List<DateSpan> dates(List<Facts.Shown> facts, Set<String> types) {
		return facts.stream()
			.filter((fact) -> types.contains(fact.type()))
			.map(Facts.Shown::date)
			.filter(Objects::nonNull)
			.toList();
	}

	/** Lives by entry. */
	static Map<Long, Life> of(List<Heading> entries, List<Facts.Shown> facts, List<Member> members, At at) {
		return entries.stream()
			.distinct()
			.collect(Collectors.toMap(Heading::id,
					(entry) -> of(entry, facts.stream().filter((fact) -> fact.entry().equals(entry.id())).toList(),
							members.stream().filter((member) -> member.groupSlug().equals(entry.slug())).toList(),
							at)));
	}

}
