package longhu.catalog;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The ledger of claims: the checkable statements of the article, weighed.
 */
public interface Claims extends Repository<Claim, Long> {

	/** What a check can find: the same six codes everywhere, in this order. */
	String VERDICT = "supported|partly|contradicted|no-evidence|not-yet-due|unverifiable";

	List<String> VERDICTS = List.of(VERDICT.split("\\|"));

	/** A claim's statement in one language. */
	record Stated(String slug, Language language, String statement) {

		public String path() {
			return "/claims/" + this.slug;
		}

	}

	@Query("""
			select new longhu.catalog.ClaimView(c.id, c.slug, s.slug, s.ordinal, c.anchor, c.nature, c.verdict, c.asOf, c.discrepancy, t.statement, t.finding, t.textLanguage)
			from ClaimText t join t.claim c join c.section s where t.language = :language order by c.ordinal""")
	List<ClaimView> all(Language language);

	@Query("""
			select new longhu.catalog.ClaimView(c.id, c.slug, s.slug, s.ordinal, c.anchor, c.nature, c.verdict, c.asOf, c.discrepancy, t.statement, t.finding, t.textLanguage)
			from ClaimText t join t.claim c join c.section s where c.slug = :slug and t.language = :language""")
	Optional<ClaimView> find(String slug, Language language);

	/** The claims that concern an entry, or that a section makes. */
	@Query("""
			select new longhu.catalog.ClaimView(c.id, c.slug, s.slug, s.ordinal, c.anchor, c.nature, c.verdict, c.asOf, c.discrepancy, t.statement, t.finding, t.textLanguage)
			from ClaimText t join t.claim c join c.section s
			where t.language = :language and c.id in (select c.id from Claim c where c.section.id = :entry union all select x.claim.id from ClaimEntry x where x.entry.id = :entry) order by c.ordinal""")
	List<ClaimView> of(Long entry, Language language);

	/** The claims whose statement has these digits, or a sentence of it. */
	@Query("""
			select new longhu.catalog.Claims$Stated(c.slug, t.language, t.statement) from ClaimText t join t.claim c
			where t.language = t.textLanguage and t.hashes like concat('%', :hash, '%') order by t.id""")
	List<Stated> withHash(String hash);

	/** The entries that a claim concerns. */
	@Query("""
			select new longhu.catalog.EntrySummary(e.id, e.kind, e.slug, e.ordinal, e.years, e.checked, t.title, t.summary, t.reading, t.textLanguage)
			from ClaimEntry x join x.entry e join EntryText t on t.entry = e
			where x.claim.id = :claim and t.language = :language order by e.kind, e.ordinal, t.sortKey, e.slug""")
	List<EntrySummary> entries(Long claim, Language language);

}
