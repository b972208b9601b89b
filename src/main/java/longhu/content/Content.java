package longhu.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import longhu.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the content folder says. Of entries only the keys are in memory; the
 * rest of each is read from its file when its turn comes.
 *
 * @param entries by reference ({@code company:zhipu}), in the order of kinds and files
 * @param sources by id
 * @param problems what is wrong with it; with errors among them the rest is not to be
 * used
 */
record Content(ContentFiles files, VocabularyFile vocabulary, Parsed.@Nullable Site site, Map<String, EntryKey> entries,
		Map<String, Parsed.Source> sources, List<Parsed.Claim> claims, List<Parsed.Event> events,
		List<Parsed.Term> terms, List<Parsed.Gone> gone, EditionHistory editions, ContentCounts counts,
		Problems problems) {

	/** The id of the source that is the article itself. */
	static final String ARTICLE = "article";

	/** The content, checked. */
	static Content read(ContentFiles files) {
		Content content = keys(files);
		ContentCheck check = new ContentCheck(content);
		check.begin();
		content.each().forEach(check::entry);
		check.end();
		return content;
	}

	/** The content, its entries yet to be checked one by one. */
	static Content keys(ContentFiles files) {
		return new ContentReader(files).read();
	}

	boolean clean() {
		return this.problems.errors() == 0;
	}

	/** All entries, each read when its turn comes. */
	Iterable<Parsed.Entry> each() {
		EntryReader reader = new EntryReader(this.vocabulary, this.problems);
		return () -> this.entries.values().stream().map((key) -> reader.entry(key, this.files)).iterator();
	}

	Parsed.@Nullable Claim claim(String slug) {
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

	String checksum() {
		return this.files.checksum();
	}

	String fingerprint() {
		return this.files.fingerprint();
	}

	/**
	 * The report of a check: the counts if the content is clean, then all problems.
	 */
	String report() {
		String problems = this.problems.render(this.files.size());
		return clean() ? this.counts.of(this) + problems : problems;
	}

}
