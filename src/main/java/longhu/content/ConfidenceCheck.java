package longhu.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import longhu.content.SourceFile.Place;

/**
 * What is called established stands on a source of grade A, or on two of grade B that do
 * not retell one report. The article does not confirm itself.
 */
final class ConfidenceCheck {

	private final Content content;

	ConfidenceCheck(Content content) {
		this.content = content;
	}

	void check(String confidence, List<Draft.Citation> citations, Place place) {
		if (!confidence.equals("established")) {
			return;
		}
		List<Draft.Source> sources = citations.stream()
			.map((citation) -> this.content.sources().get(citation.source().text()))
			.filter((source) -> source == null || !source.id().equals(Content.ARTICLE))
			.toList();
		// one that is not there was reported
		if (sources.contains(null) || sources.stream().anyMatch((source) -> source.grade().equals("A"))) {
			return;
		}
		Set<String> roots = sources.stream()
			.filter((source) -> source.grade().equals("B"))
			.map(this::root)
			.collect(Collectors.toSet());
		if (roots.size() < 2) {
			this.content.problems()
				.add(Code.WEAK_CONFIDENCE, place,
						"'established' needs a source of grade A, or two of grade B with roots of their own; "
								+ reason(sources, roots) + "; write 'reported'");
		}
	}

	private static String reason(List<Draft.Source> sources, Set<String> roots) {
		List<String> second = sources.stream()
			.filter((source) -> source.grade().equals("B"))
			.map(Draft.Source::id)
			.toList();
		if (second.size() > 1) {
			return String.join(" and ", second) + " go back to '" + roots.iterator().next() + "'";
		}
		return second.isEmpty() ? "here is neither" : "here is " + second.get(0) + " alone";
	}

	/** What a source goes back to: the end of the chain of those that it retells. */
	private String root(Draft.Source source) {
		Set<String> seen = new HashSet<>();
		Draft.Source last = source;
		while (last.root() != null && seen.add(last.id()) && this.content.sources().containsKey(last.root())) {
			last = this.content.sources().get(last.root());
		}
		return (last.root() != null) ? last.root() : last.id();
	}

}
