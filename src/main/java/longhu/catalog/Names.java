package longhu.catalog;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All names of all entries.
 */
public interface Names extends Repository<Name, Long> {

	/**
	 * A name as shown.
	 *
	 * @param language a tag, or {@code pinyin}
	 * @param why the code of the reason; {@code title} and {@code reading} for its own
	 */
	record Given(String language, String name, String why) {
	}

	/** A name with its owner. */
	record Owned(Long entry, String language, String name, String why, String folded) {
	}

	@Query("select new longhu.catalog.Names$Given(n.language, n.name, n.why) from Name n where n.entry.id = :entry order by n.ordinal")
	List<Given> of(Long entry);

	@Query("""
			select new longhu.catalog.Names$Owned(n.entry.id, n.language, n.name, n.why, n.folded) from Name n
			where n.entry.kind = :kind order by n.entry.id, n.ordinal""")
	List<Owned> of(Kind kind);

	/** All folded forms; for finding the nearest to a misspelt one. */
	@Query("select distinct n.folded from Name n")
	List<String> folded();

	/**
	 * A name as an index lists it, with the entry's title in the language of the page and
	 * the curated reading of its Chinese title.
	 */
	record Listed(Kind kind, String slug, String title, String reading, String language, String name, String why,
			String folded) {

		public String path() {
			return this.kind.path(this.slug);
		}

	}

	@Query("""
			select new longhu.catalog.Names$Listed(e.kind, e.slug, t.title, t.reading, n.language, n.name, n.why, n.folded)
			from Name n join n.entry e join EntryText t on t.entry = e
			where t.language = :language and e.kind <> longhu.catalog.Kind.SECTION order by e.id, n.ordinal""")
	List<Listed> listed(Language language);

	/** The names of the entries of a range of ids. */
	@Query("""
			select new longhu.catalog.Names$Owned(n.entry.id, n.language, n.name, n.why, n.folded) from Name n
			where n.entry.id between :first and :last order by n.entry.id, n.ordinal""")
	List<Owned> between(long first, long last);

}
