package longhu.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All relations.
 */
public interface Relations extends Repository<Relation, Long> {

	long count();

	@Query("""
			select new longhu.catalog.RelationView(r.id, r.type, true, e.kind, e.slug, t.title, r.held, r.confidence, n.note)
			from Relation r join r.to e join EntryText t on t.entry = e join RelationText n on n.relation = r
			where r.from.id = :entry and t.language = :language and n.language = :language order by r.type, r.dateFrom nulls first, t.sortKey, r.id""")
	List<RelationView> from(Long entry, Language language);

	@Query("""
			select new longhu.catalog.RelationView(r.id, r.type, false, e.kind, e.slug, t.title, r.held, r.confidence, n.note)
			from Relation r join r.from e join EntryText t on t.entry = e join RelationText n on n.relation = r
			where r.to.id = :entry and t.language = :language and n.language = :language order by r.type, r.dateFrom nulls first, t.sortKey, r.id""")
	List<RelationView> to(Long entry, Language language);

	/** The relations that begin at the entries of a range of ids. */
	@Query("""
			select new longhu.catalog.OutgoingRelation(r.from.id, r.type, e.kind, e.slug)
			from Relation r join r.to e where r.from.id between :first and :last order by r.id""")
	List<OutgoingRelation> between(long first, long last);

	@Query("""
			select new longhu.catalog.RelatedEntry(r.id, r.from.id, r.type, true, e.kind, e.slug, t.title)
			from Relation r join r.to e join EntryText t on t.entry = e
			where r.from.id in :entries and t.language = :language order by r.type, t.sortKey, r.id""")
	List<RelatedEntry> from(Collection<Long> entries, Language language);

	@Query("""
			select new longhu.catalog.RelatedEntry(r.id, r.to.id, r.type, false, e.kind, e.slug, t.title)
			from Relation r join r.from e join EntryText t on t.entry = e
			where r.to.id in :entries and t.language = :language order by r.type, t.sortKey, r.id""")
	List<RelatedEntry> to(Collection<Long> entries, Language language);

	/** An entry at an end of a relation. */
	record End(Long id, Kind kind, String slug, String title) {

		public static End of(EntrySummary entry) {
			return new End(entry.id(), entry.kind(), entry.slug(), entry.title());
		}

		public String path() {
			return this.kind.path(this.slug);
		}

	}

	/** A relation with both of its ends. */
	record Edge(Long id, String type, End from, End to, @Nullable DateSpan held, String confidence,
			@Nullable String note) {
	}

	/** Every relation, in the order of the entries where they begin. */
	@Query("""
			select new longhu.catalog.Relations$Edge(r.id, r.type, new longhu.catalog.Relations$End(f.id, f.kind, f.slug, ft.title),
			new longhu.catalog.Relations$End(e.id, e.kind, e.slug, t.title), r.held, r.confidence, n.note)
			from Relation r join r.from f join EntryText ft on ft.entry = f join r.to e join EntryText t on t.entry = e join RelationText n on n.relation = r
			where ft.language = :language and t.language = :language and n.language = :language
			order by f.kind, f.ordinal, ft.sortKey, f.slug, r.type, r.dateFrom nulls first, t.sortKey, r.id""")
	List<Edge> all(Language language);

	/** Where a relation of a name begins. */
	@Query("""
			select new longhu.catalog.EntryName(e.kind, e.slug, t.title) from Relation r join r.from e join EntryText t on t.entry = e
			where r.code = :code and t.language = :language""")
	Optional<EntryName> subject(String code, Language language);

	/** The types of relation that begin at entries of a kind, the most frequent first. */
	@Query("select r.type from Relation r where r.from.kind = :kind group by r.type order by count(r) desc, r.type")
	List<String> typesFrom(Kind kind);

	/** The types of relation that lead to entries of a kind, the most frequent first. */
	@Query("select r.type from Relation r where r.to.kind = :kind group by r.type order by count(r) desc, r.type")
	List<String> typesTo(Kind kind);

}
