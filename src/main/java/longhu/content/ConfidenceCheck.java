package longhu.content;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import longhu.content.SourceFile.Place;

/**
 * What is called established stands on a source of grade A, or on two of grade B that do
 * not retell one reporter, whatever the days and places of the reports. The article does
 * not confirm itself.
 */
final class ConfidenceCheck {

	private static final Pattern PARTS = Pattern.compile("[;；]| and ");

	/** Day, place and how it is known. */
	private static final Pattern DETAILS = Pattern.compile("[,，(（].*");

	private final Content content;

	ConfidenceCheck(Content content) {
		this.content = content;
	}

	void check(String confidence, List<Parsed.Citation> citations, Place place) {
		if (!confidence.equals("established")) {
			return;
		}
		List<Parsed.Source> sources = citations.stream()
			.map((citation) -> this.content.sources().get(citation.source().text()))
			.filter((source) -> source == null || !source.id().equals(Content.ARTICLE))
			.toList();
		// one that is not there was reported
		if (sources.contains(null) || sources.stream().anyMatch((source) -> source.grade().equals("A"))) {
			return;
		}
		List<Parsed.Source> second = sources.stream().filter((source) -> source.grade().equals("B")).toList();
		if (!independent(second)) {
			this.content.problems()
				.add(ProblemCode.WEAK_CONFIDENCE, place,
						"'established' needs a source of grade A, or two of grade B with roots of their own; "
								+ reason(second) + "; write 'reported'");
		}
	}

	/** Whether there are two that have no reporter in common. */
	private boolean independent(List<Parsed.Source> sources) {
		List<Set<String>> reporters = sources.stream().map((source) -> reporters(root(source))).toList();
		return reporters.stream()
			.anyMatch((one) -> reporters.stream().anyMatch((other) -> Collections.disjoint(one, other)));
	}

	/**
	 * Who is named in a root: the words before the first comma or bracket of each part,
	 * as Reuters and Bloomberg in "Reuters, 10 November 2024; Bloomberg (two people)".
	 */
	private static Set<String> reporters(String root) {
		return PARTS.splitAsStream(root)
			.map((part) -> DETAILS.matcher(part).replaceFirst("").strip().toLowerCase(Locale.ROOT))
			.filter((reporter) -> !reporter.isEmpty())
			.collect(Collectors.toSet());
	}

	private String reason(List<Parsed.Source> second) {
		if (second.size() > 1) {
			return second.stream().map(Parsed.Source::id).collect(Collectors.joining(" and ")) + " go back to "
					+ second.stream()
						.map((source) -> "'" + root(source) + "'")
						.distinct()
						.collect(Collectors.joining(" and "));
		}
		return second.isEmpty() ? "here is neither" : "here is " + second.get(0).id() + " alone";
	}

	/**
	 * What a source goes back to: the end of the chain of those that it retells; who
	 * reports for himself is his own root.
	 */
	private String root(Parsed.Source source) {
		Set<String> seen = new HashSet<>();
		Parsed.Source last = source;
		while (last.root() != null && seen.add(last.id()) && this.content.sources().containsKey(last.root())) {
			last = this.content.sources().get(last.root());
		}
		if (last.root() != null) {
			return last.root();
		}
		return (last.publisher() != null) ? last.publisher() : last.id();
	}

}
