package longhu.catalog;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * How well the content stands, and where it is weak.
 */
public interface Quality extends Repository<Entry, Long> {

	/** How many entries there are of a kind. */
	record Count(Kind kind, long entries) {
	}

	/** How many there are of a sort. */
	record Share(String code, long number) {
	}

	@Query("select new longhu.catalog.Quality$Share(f.confidence, count(f)) from Fact f group by f.confidence order by count(f) desc, f.confidence")
	List<Share> confidence();

	@Query("select new longhu.catalog.Quality$Share(s.grade, count(s)) from Source s group by s.grade order by s.grade")
	List<Share> grades();

	/** A fact that stands on grade C alone. */
	record Weak(Kind kind, String slug, String title, String type, String text) {

		public String path() {
			return this.kind.path(this.slug);
		}

	}

	@Query("select new longhu.catalog.Quality$Count(e.kind, count(e)) from Entry e group by e.kind order by count(e) desc, e.kind")
	List<Count> counts();

	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e where t.language = :language and e.kind <> longhu.catalog.Kind.SECTION
			and (select count(s) from EntrySource s where s.entry = e) <= :most order by e.kind, t.sortKey, e.slug""")
	List<EntrySummary> withSourcesUpTo(long most, Language language);

	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e where t.language = :language and (e.checked is null or e.checked < :day) order by e.kind, t.sortKey, e.slug""")
	List<EntrySummary> checkedBefore(LocalDate day, Language language);

	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e where t.language = :language and e.kind <> longhu.catalog.Kind.SECTION
			and not exists (select m.id from Mention m where m.entry = e and m.paragraph.entry <> e)
			and not exists (select r.id from Relation r where r.to = e) order by e.kind, t.sortKey, e.slug""")
	List<EntrySummary> orphans(Language language);

	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from EntryText t join t.entry e join EntryText english on english.entry = e and english.language = longhu.catalog.Language.EN
			where t.language = :language and english.textLanguage <> longhu.catalog.Language.EN order by e.kind, t.sortKey, e.slug""")
	List<EntrySummary> untranslated(Language language);

	@Query("""
			select new longhu.catalog.Quality$Weak(e.kind, e.slug, t.title, f.type, ft.text)
			from FactText ft join ft.fact f join f.entry e join EntryText t on t.entry = e
			where ft.language = :language and t.language = :language
			and not exists (select c.id from Citation c where c.fact = f and c.source.grade <> 'C') order by e.kind, t.sortKey, e.slug, f.ordinal""")
	List<Weak> gradeC(Language language);

	@Query("""
			select new longhu.catalog.SourceView(0, s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from Source s where not exists (select c.id from Citation c where c.source = s)
			and not exists (select x.id from EntrySource x where x.source = s) order by s.code""")
	List<SourceView> uncited();

}
