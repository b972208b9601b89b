package longhu.catalog;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All names of all entries.
 */
public interface Names extends Repository<Name, Long> {

	@Query("select new longhu.catalog.NameView(n.language, n.name, n.why) from Name n where n.entry.id = :entry order by n.ordinal")
	List<NameView> of(Long entry);

	@Query("""
			select new longhu.catalog.NameOfEntry(n.entry.id, n.language, n.name, n.why, n.folded) from Name n
			where n.entry.kind = :kind order by n.entry.id, n.ordinal""")
	List<NameOfEntry> of(Kind kind);

	/** All folded forms; for finding the nearest to a misspelt one. */
	@Query("select distinct n.folded from Name n")
	List<String> folded();

	@Query("""
			select new longhu.catalog.ListedName(e.kind, e.slug, t.title, t.reading, n.language, n.name, n.why, n.folded)
			from Name n join n.entry e join EntryText t on t.entry = e
			where t.language = :language and e.kind <> longhu.catalog.Kind.SECTION order by e.id, n.ordinal""")
	List<ListedName> listed(Language language);

	/** The names of the entries of a range of ids. */
	@Query("""
			select new longhu.catalog.NameOfEntry(n.entry.id, n.language, n.name, n.why, n.folded) from Name n
			where n.entry.id between :first and :last order by n.entry.id, n.ordinal""")
	List<NameOfEntry> between(long first, long last);

}
