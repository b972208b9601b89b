package longhu.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All sources, and what stands on them.
 */
public interface Sources extends Repository<Source, Long> {

	/**
	 * A source as shown.
	 *
	 * @param number its number on the page that cites it, or how many pages cite it
	 */
	record Shown(long number, Long id, String code, String title, @Nullable String author, @Nullable String publisher,
			@Nullable DateSpan published, @Nullable String language, String kind, String grade, String url) {
	}

	/**
	 * A mark: a statement stands on a source.
	 *
	 * @param owner the id of the fact, relation or event
	 * @param number of the source on the page
	 * @param locator for the article, section and paragraph as {@code transition-p4}
	 * @param ordinal of the section
	 */
	record Mark(Long owner, String code, int number, String title, @Nullable String locator) {

		/** The address of the paragraph of the article that is meant, or null. */
		public @Nullable String paragraph() {
			if (this.locator == null || !this.code.equals("article")) {
				return null;
			}
			int dash = this.locator.lastIndexOf('-');
			return "/article/" + this.locator.substring(0, dash) + "#" + this.locator.substring(dash + 1);
		}

	}

	/** A page that cites a source. */
	record Citing(Kind kind, String slug, String title, int number) {

		public String path() {
			return this.kind.path(this.slug);
		}

	}

	@Query("""
			select new longhu.catalog.Sources$Shown(count(es.id), s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from Source s left join EntrySource es on es.source = s
			group by s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url order by s.grade, s.publisher, s.title, s.code""")
	List<Shown> all();

	@Query("""
			select new longhu.catalog.Sources$Shown(0, s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from Source s where s.code = :code""")
	Optional<Shown> find(String code);

	/** The numbered list at the foot of an entry. */
	@Query("""
			select new longhu.catalog.Sources$Shown(es.number, s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from EntrySource es join es.source s where es.entry.id = :entry order by es.number""")
	List<Shown> of(Long entry);

	@Query("""
			select new longhu.catalog.Sources$Mark(c.fact.id, s.code, es.number, s.title, c.locator)
			from Fact f join Citation c on c.fact = f join c.source s left join EntrySource es on es.source = s and es.entry.id = :entry
			where f.entry.id = :entry order by c.id""")
	List<Mark> ofFacts(Long entry);

	/** Those of the relations that begin at an entry. */
	@Query("""
			select new longhu.catalog.Sources$Mark(r.id, s.code, es.number, s.title, c.locator)
			from Relation r join Citation c on c.relation = r join c.source s left join EntrySource es on es.source = s and es.entry.id = :entry
			where r.from.id = :entry order by c.id""")
	List<Mark> ofRelationsFrom(Long entry);

	/** Those of the relations that lead to an entry. */
	@Query("""
			select new longhu.catalog.Sources$Mark(r.id, s.code, es.number, s.title, c.locator)
			from Relation r join Citation c on c.relation = r join c.source s left join EntrySource es on es.source = s and es.entry.id = :entry
			where r.to.id = :entry order by c.id""")
	List<Mark> ofRelationsTo(Long entry);

	default List<Mark> ofRelations(Long entry) {
		return Stream.concat(ofRelationsFrom(entry).stream(), ofRelationsTo(entry).stream()).toList();
	}

	@Query("""
			select new longhu.catalog.Sources$Mark(x.event.id, s.code, es.number, s.title, c.locator)
			from EventEntry x join Citation c on c.event = x.event join c.source s left join EntrySource es on es.source = s and es.entry.id = :entry
			where x.entry.id = :entry order by c.id""")
	List<Mark> ofEvents(Long entry);

	/** On what each event stands; they have no numbers. */
	@Query("""
			select new longhu.catalog.Sources$Mark(c.event.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.event is not null order by c.id""")
	List<Mark> ofAllEvents();

	/** On what each relation stands; they have no numbers. */
	@Query("""
			select new longhu.catalog.Sources$Mark(c.relation.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.relation is not null order by c.id""")
	List<Mark> ofAllRelations();

	/** The sources of a claim, in the order of their numbers. */
	@Query("""
			select new longhu.catalog.Sources$Shown(0, s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from Citation c join c.source s where c.claim.id = :claim order by c.id""")
	List<Shown> ofClaim(Long claim);

	/** On what each of some facts stands; the marks have no numbers. */
	@Query("""
			select new longhu.catalog.Sources$Mark(c.fact.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.fact.id in :facts order by c.id""")
	List<Mark> ofFacts(Collection<Long> facts);

	/** On what each of some relations stands; the marks have no numbers. */
	@Query("""
			select new longhu.catalog.Sources$Mark(c.relation.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.relation.id in :relations order by c.id""")
	List<Mark> ofRelations(Collection<Long> relations);

	/** On what each of some events stands; the marks have no numbers. */
	@Query("""
			select new longhu.catalog.Sources$Mark(c.event.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.event.id in :events order by c.id""")
	List<Mark> ofEvents(Collection<Long> events);

	/** The entries that cite a source. */
	@Query("""
			select new longhu.catalog.Sources$Citing(e.kind, e.slug, t.title, es.number)
			from EntrySource es join es.entry e join EntryText t on t.entry = e
			where es.source.id = :source and t.language = :language order by e.kind, e.ordinal, t.sortKey, e.slug""")
	List<Citing> citing(Long source, Language language);

	/** The claims whose verdict stands on a source. */
	@Query("""
			select new longhu.catalog.Claims$Shown(c.id, c.slug, s.slug, s.ordinal, c.anchor, c.nature, c.verdict, c.asOf, c.discrepancy, t.statement, t.finding, t.textLanguage)
			from Citation x join x.claim c join c.section s join ClaimText t on t.claim = c
			where x.source.id = :source and t.language = :language order by c.ordinal""")
	List<Claims.Shown> claims(Long source, Language language);

}
