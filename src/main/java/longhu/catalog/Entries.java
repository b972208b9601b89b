package longhu.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All entries.
 */
public interface Entries extends Repository<Entry, Long> {

	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e where e.kind = :kind and e.slug = :slug and t.language = :language""")
	Optional<EntrySummary> find(Kind kind, String slug, Language language);

	/** The entries of a kind: in their order where they have one, else by reading. */
	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e where e.kind = :kind and t.language = :language order by e.ordinal, t.sortKey, e.slug""")
	List<EntrySummary> of(Kind kind, Language language);

	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e where t.language = :language order by e.kind, e.ordinal, t.sortKey, e.slug""")
	List<EntrySummary> all(Language language);

	/** The slugs of the entries of a kind that the article names. */
	@Query("select e.slug from Entry e where e.kind = :kind and e.inArticle")
	Set<String> ofArticle(Kind kind);

	/**
	 * The entries of a kind that come just before and after one in the order of the kind.
	 */
	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e
			where e.kind = :kind and t.language = :language and (e.ordinal = :ordinal - 1 or e.ordinal = :ordinal + 1) order by e.ordinal""")
	List<EntrySummary> around(Kind kind, int ordinal, Language language);

	/** The entries that have no years and that no dated event concerns. */
	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e where t.language = :language and e.kind <> longhu.catalog.Kind.SECTION
			and e.years is null and not exists (select x.id from EventEntry x where x.entry = e) order by e.kind, e.ordinal, t.sortKey, e.slug""")
	List<EntrySummary> undated(Language language);

	/** The entries that have a name with this folded form. */
	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e
			where t.language = :language and e.id in (select n.entry.id from Name n where n.folded = :folded)
			order by e.kind, e.ordinal, t.sortKey, e.slug""")
	List<EntrySummary> named(String folded, Language language);

	/** The entry that once had this address. */
	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from FormerPath f join f.entry e join EntryText t on t.entry = e where f.path = :path and t.language = :language""")
	Optional<EntrySummary> formerlyAt(String path, Language language);

	/** Where an address led that was taken away. */
	@Query("select new longhu.catalog.GoneAddress(g.path, g.successor, g.why) from Gone g where g.path = :path")
	Optional<GoneAddress> gone(String path);

	/** The groups' members: for each group that an entry belongs to, all its members. */
	@Query("""
			select new longhu.catalog.GroupMember(g.slug, gt.title, new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage), m.held)
			from Relation m join m.to g join m.from e join EntryText t on t.entry = e join EntryText gt on gt.entry = g
			where m.type = 'member-of' and t.language = :language and gt.language = :language
			and g.id in (select own.to.id from Relation own where own.type = 'member-of' and own.from.id = :entry union all select e.id from Entry e where e.id = :entry)
			order by g.slug, t.sortKey, e.slug""")
	List<GroupMember> fellows(Long entry, Language language);

	/** The groups that an entry belongs to, or the group itself if it has members. */
	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e where t.language = :language
			and e.id in (select m.to.id from Relation m where m.type = 'member-of' and m.from.id = :entry union all select m.to.id from Relation m where m.type = 'member-of' and m.to.id = :entry)
			order by e.slug""")
	List<EntrySummary> groups(Long entry, Language language);

	/** Members of all groups. */
	@Query("""
			select new longhu.catalog.GroupMember(g.slug, gt.title, new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage), m.held)
			from Relation m join m.to g join m.from e join EntryText t on t.entry = e join EntryText gt on gt.entry = g
			where m.type = 'member-of' and t.language = :language and gt.language = :language order by g.slug, t.sortKey, e.slug""")
	List<GroupMember> members(Language language);

	/** The members of a group. */
	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from Relation m join m.to g join m.from e join EntryText t on t.entry = e
			where m.type = 'member-of' and g.slug = :group and t.language = :language order by t.sortKey, e.slug""")
	List<EntrySummary> members(String group, Language language);

	/** An entry as it stands in one language, and whether the article names it. */
	record Written(Language language, EntrySummary heading, boolean inArticle) {
	}

	long count();

	/** The highest id, or 0; for reading all of them in ranges. */
	@Query("select coalesce(max(e.id), 0) from Entry e")
	long highest();

	/** The entries of a range of ids in all languages. */
	@Query("""
			select new longhu.catalog.Entries$Written(t.language, new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage), e.inArticle)
			from EntryText t join t.entry e where e.id between :first and :last order by e.id, t.id""")
	List<Written> between(long first, long last);

}
