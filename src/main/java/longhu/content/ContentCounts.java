package longhu.content;

import java.util.List;

/**
 * How much the entries hold, counted as they are read. Mentions are links from prose to
 * entries, in the written text.
 */
final class ContentCounts {

	private int paragraphs;

	private int facts;

	private int relations;

	private int mentions;

	void add(Parsed.Entry entry, Content content) {
		this.paragraphs += (int) entry.body().paragraphs();
		this.facts += entry.facts().size();
		this.relations += entry.relations().size();
		this.mentions += (int) entry.body()
			.links()
			.stream()
			.filter((link) -> content.entries().containsKey(Reference.of(link.getDestination()).entry()))
			.count();
	}

	/**
	 * Entries, paragraphs, facts, relations, mentions, claims, events, terms, sources.
	 */
	List<Integer> all(Content content) {
		return List.of(content.entries().size(), this.paragraphs, this.facts, this.relations, this.mentions,
				content.claims().size(), content.events().size(), content.terms().size(), content.sources().size());
	}

	/** A line for each. */
	String of(Content content) {
		return "entries %d\nparagraphs %d\nfacts %d\nrelations %d\nmentions %d\nclaims %d\nevents %d\nterms %d\nsources %d\n"
			.formatted(all(content).toArray());
	}

}
