package longhu.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import longhu.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the content folder says, read and checked.
 *
 * @param checksum of the files but those of {@code editions/}
 * @param fingerprint of all files
 * @param files how many there are
 * @param entries by reference ({@code company:zhipu}), in the order of kinds and files
 * @param sources by id
 * @param problems what is wrong with it; with errors among them the rest is not to be
 * used
 */
record Content(String checksum, String fingerprint, int files, Vocabulary vocabulary, Draft.@Nullable Site site,
		Map<String, Draft.Entry> entries, Map<String, Draft.Source> sources, List<Draft.Claim> claims,
		List<Draft.Event> events, List<Draft.Term> terms, List<Draft.Gone> gone, EditionHistory editions,
		Problems problems) {

	/** The id of the source that is the article itself. */
	static final String ARTICLE = "article";

	static Content read(ContentFiles files) {
		Content content = new ContentReader(files).read();
		new ContentCheck(content).run();
		return content;
	}

	boolean clean() {
		return this.problems.errors() == 0;
	}

	List<Draft.Entry> sections() {
		return this.entries.values().stream().filter((entry) -> entry.kind() == Kind.SECTION).toList();
	}

	/** The entries of the article: its sections, what they name, what cites it. */
	Set<String> named() {
		Set<String> named = new HashSet<>();
		for (Draft.Entry entry : this.entries.values()) {
			if (entry.kind() == Kind.SECTION) {
				entry.body().links().forEach((link) -> named.add(Reference.of(link.getDestination()).entry()));
			}
			boolean cites = Stream
				.concat(entry.facts().stream().map(Draft.Fact::sources),
						entry.relations().stream().map(Draft.Relation::sources))
				.flatMap(List::stream)
				.anyMatch((citation) -> citation.source().text().equals(ARTICLE));
			if (cites || entry.kind() == Kind.SECTION) {
				named.add(entry.reference());
			}
		}
		return named;
	}

	Draft.@Nullable Claim claim(String slug) {
		return this.claims.stream().filter((claim) -> claim.slug().text().equals(slug)).findFirst().orElse(null);
	}

	/** The entry that is probably meant: the same slug in another kind, or a slip. */
	String near(Reference reference) {
		for (Kind kind : Kind.values()) {
			String other = kind.code() + ":" + reference.slug();
			if (this.entries.containsKey(other)) {
				return "; did you mean '" + other + "'?";
			}
		}
		return Problems.didYouMean(reference.entry(), this.entries.keySet());
	}

	/**
	 * The report of a check: the counts if the content is clean, then all problems.
	 */
	String report() {
		String problems = this.problems.render(this.files);
		return clean() ? Counts.of(this) + problems : problems;
	}

}
