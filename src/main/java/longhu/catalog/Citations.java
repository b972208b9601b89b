package longhu.catalog;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * On which sources each statement stands.
 */
public interface Citations extends Repository<Citation, Long> {

	@Query("""
			select new longhu.catalog.CitationMark(c.fact.id, s.code, es.number, s.title, c.locator)
			from Fact f join Citation c on c.fact = f join c.source s left join EntrySource es on es.source = s and es.entry.id = :entry
			where f.entry.id = :entry order by c.id""")
	List<CitationMark> ofFacts(Long entry);

	/** Those of the relations that begin at an entry. */
	@Query("""
			select new longhu.catalog.CitationMark(r.id, s.code, es.number, s.title, c.locator)
			from Relation r join Citation c on c.relation = r join c.source s left join EntrySource es on es.source = s and es.entry.id = :entry
			where r.from.id = :entry order by c.id""")
	List<CitationMark> ofRelationsFrom(Long entry);

	/** Those of the relations that lead to an entry. */
	@Query("""
			select new longhu.catalog.CitationMark(r.id, s.code, es.number, s.title, c.locator)
			from Relation r join Citation c on c.relation = r join c.source s left join EntrySource es on es.source = s and es.entry.id = :entry
			where r.to.id = :entry order by c.id""")
	List<CitationMark> ofRelationsTo(Long entry);

	default List<CitationMark> ofRelations(Long entry) {
		return Stream.concat(ofRelationsFrom(entry).stream(), ofRelationsTo(entry).stream()).toList();
	}

	@Query("""
			select new longhu.catalog.CitationMark(x.event.id, s.code, es.number, s.title, c.locator)
			from EventEntry x join Citation c on c.event = x.event join c.source s left join EntrySource es on es.source = s and es.entry.id = :entry
			where x.entry.id = :entry order by c.id""")
	List<CitationMark> ofEvents(Long entry);

	/** On what each event stands; they have no numbers. */
	@Query("""
			select new longhu.catalog.CitationMark(c.event.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.event is not null order by c.id""")
	List<CitationMark> ofAllEvents();

	/** On what the finding about each claim stands; they have no numbers. */
	@Query("""
			select new longhu.catalog.CitationMark(c.claim.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.claim is not null order by c.id""")
	List<CitationMark> ofAllClaims();

	/** On what each relation stands; they have no numbers. */
	@Query("""
			select new longhu.catalog.CitationMark(c.relation.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.relation is not null order by c.id""")
	List<CitationMark> ofAllRelations();

	/** On what each of some facts stands; the marks have no numbers. */
	@Query("""
			select new longhu.catalog.CitationMark(c.fact.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.fact.id in :facts order by c.id""")
	List<CitationMark> ofFacts(Collection<Long> facts);

	/** On what each of some relations stands; the marks have no numbers. */
	@Query("""
			select new longhu.catalog.CitationMark(c.relation.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.relation.id in :relations order by c.id""")
	List<CitationMark> ofRelations(Collection<Long> relations);

	/** A source that a statement stands on, with what a reader elsewhere needs of it. */
	record Backing(Long owner, StatementSource source) {
	}

	@Query("""
			select new longhu.catalog.Citations$Backing(c.fact.id, new longhu.catalog.StatementSource(s.code, s.title, s.url, s.publisher, s.published, s.grade, c.locator))
			from Citation c join c.source s where c.fact.id in :facts order by c.id""")
	List<Backing> backingFacts(Collection<Long> facts);

	@Query("""
			select new longhu.catalog.Citations$Backing(c.relation.id, new longhu.catalog.StatementSource(s.code, s.title, s.url, s.publisher, s.published, s.grade, c.locator))
			from Citation c join c.source s where c.relation.id in :relations order by c.id""")
	List<Backing> backingRelations(Collection<Long> relations);

	/** On what each of some events stands; the marks have no numbers. */
	@Query("""
			select new longhu.catalog.CitationMark(c.event.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.event.id in :events order by c.id""")
	List<CitationMark> ofEvents(Collection<Long> events);

}
