package longhu.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All sources, and who cites them.
 */
public interface Sources extends Repository<Source, Long> {

	/**
	 * How far these sources reach: the month, or the year, of the newest; null if none
	 * has a date.
	 */
	static @Nullable DateSpan newest(List<SourceView> sources) {
		return sources.stream()
			.map(SourceView::published)
			.filter(Objects::nonNull)
			.map(DateSpan::text)
			.filter((date) -> date.matches("\\d{4}(-\\d{2}){0,2}"))
			.max(Comparator.naturalOrder())
			.map((date) -> DateSpan.of(date.substring(0, Math.min(date.length(), "2026-06".length()))))
			.orElse(null);
	}

	/** A page that cites a source. */
	record Citing(Kind kind, String slug, String title, int number) {

		public String path() {
			return this.kind.path(this.slug);
		}

	}

	@Query("""
			select new longhu.catalog.SourceView(count(es.id), s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from Source s left join EntrySource es on es.source = s
			group by s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url order by s.grade, s.publisher nulls first, s.title, s.code""")
	List<SourceView> all();

	/** The original addresses of all sources, by their codes. */
	default Map<String, String> addresses() {
		return all().stream().collect(Collectors.toMap(SourceView::code, SourceView::url));
	}

	@Query("""
			select new longhu.catalog.SourceView(0, s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from Source s where s.code = :code""")
	Optional<SourceView> find(String code);

	/** What a source retells: the code of another source, or a few words. */
	@Query("select s.root from Source s where s.code = :code")
	@Nullable String root(String code);

	/** The numbered list at the foot of an entry. */
	@Query("""
			select new longhu.catalog.SourceView(es.number, s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from EntrySource es join es.source s where es.entry.id = :entry order by es.number""")
	List<SourceView> of(Long entry);

	/** The sources of a claim, in the order of their numbers. */
	@Query("""
			select new longhu.catalog.SourceView(0, s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from Citation c join c.source s where c.claim.id = :claim order by c.id""")
	List<SourceView> ofClaim(Long claim);

	/** The entries that cite a source. */
	@Query("""
			select new longhu.catalog.Sources$Citing(e.kind, e.slug, t.title, es.number)
			from EntrySource es join es.entry e join EntryText t on t.entry = e
			where es.source.id = :source and t.language = :language order by e.kind, e.ordinal, t.sortKey, e.slug""")
	List<Citing> citing(Long source, Language language);

	/** The claims whose verdict stands on a source. */
	@Query("""
			select new longhu.catalog.ClaimView(c.id, c.slug, s.slug, s.ordinal, c.anchor, c.nature, c.verdict, c.asOf, c.discrepancy, t.statement, t.finding, t.textLanguage)
			from Citation x join x.claim c join c.section s join ClaimText t on t.claim = c
			where x.source.id = :source and t.language = :language order by c.ordinal""")
	List<ClaimView> claims(Long source, Language language);

}
