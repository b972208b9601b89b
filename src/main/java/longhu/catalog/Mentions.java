package longhu.catalog;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Who names whom, derived from the links in prose.
 */
public interface Mentions extends Repository<Mention, Long> {

	@Query("""
			select new longhu.catalog.MentionView(e.kind, e.slug, e.ordinal, t.title, p.anchor, m.html, p.textLanguage)
			from Mention m join m.paragraph p join p.entry e join EntryText t on t.entry = e
			where m.entry.id = :entry and m.language = :language and t.language = :language and e.id <> :entry
			order by e.kind, e.ordinal, t.sortKey, e.slug, p.ordinal""")
	List<MentionView> of(Long entry, Language language);

	/** That a section of the article names an entry. */
	record InSection(Long entry, String section) {
	}

	/** The sections that name the entries of a range of ids. */
	@Query("""
			select distinct new longhu.catalog.Mentions$InSection(m.entry.id, e.slug) from Mention m join m.paragraph p join p.entry e
			where e.kind = longhu.catalog.Kind.SECTION and m.entry.id between :first and :last""")
	List<InSection> between(long first, long last);

	/** In how many paragraphs of the article an entry is named. */
	record Count(Long entry, long paragraphs) {
	}

	@Query("""
			select new longhu.catalog.Mentions$Count(m.entry.id, count(distinct p.id)) from Mention m join m.paragraph p
			where m.entry.id in :entries and p.entry.kind = longhu.catalog.Kind.SECTION and m.language = :language group by m.entry.id""")
	List<Count> inArticle(Collection<Long> entries, Language language);

}
