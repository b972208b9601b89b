package longhu.content;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * How much the content holds. Mentions are links from prose to entries, in the written
 * text.
 */
record Counts(int entries, int paragraphs, int facts, int relations, int mentions, int claims, int events, int terms,
		int sources) {

	static Counts of(Content content) {
		Collection<Draft.Entry> entries = content.entries().values();
		return new Counts(entries.size(), entries.stream().mapToInt((entry) -> (int) entry.body().paragraphs()).sum(),
				entries.stream().mapToInt((entry) -> entry.facts().size()).sum(),
				entries.stream().mapToInt((entry) -> entry.relations().size()).sum(),
				(int) entries.stream()
					.flatMap((entry) -> entry.body().links().stream())
					.filter((link) -> content.entries().containsKey(Reference.of(link.getDestination()).entry()))
					.count(),
				content.claims().size(), content.events().size(), content.terms().size(), content.sources().size());
	}

	@Override
	public String toString() {
		return String.join("\n",
				Stream
					.of("entries " + this.entries, "paragraphs " + this.paragraphs, "facts " + this.facts,
							"relations " + this.relations, "mentions " + this.mentions, "claims " + this.claims,
							"events " + this.events, "terms " + this.terms, "sources " + this.sources, "")
					.toList());
	}

}
