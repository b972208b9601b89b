package longhu.catalog;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All paragraphs of all texts.
 */
public interface Paragraphs extends Repository<Paragraph, Long> {

	/** The paragraphs that have these digits, or a sentence that has. */
	@Query("""
			select new longhu.catalog.CurrentText(e.kind, e.slug, t.title, p.anchor, p.language, p.text)
			from Paragraph p join p.entry e join EntryText t on t.entry = e and t.language = p.language
			where p.heading <= 0 and p.language = p.textLanguage and p.hashes like concat('%', :hash, '%') order by p.id""")
	List<CurrentText> withHash(String hash);

	/** A paragraph in its own words, if there is one. */
	@Query("""
			select new longhu.catalog.CurrentText(e.kind, e.slug, t.title, p.anchor, p.language, p.text)
			from Paragraph p join p.entry e join EntryText t on t.entry = e and t.language = p.language
			where e.kind = :kind and e.slug = :slug and p.anchor = :anchor and p.heading <= 0
			and p.language = :language and p.language = p.textLanguage""")
	Optional<CurrentText> standing(Kind kind, String slug, String anchor, Language language);

	/** An entry named in a paragraph; {@code reading} is that of its title. */
	record Named(Long paragraph, Kind kind, String slug, String title, String reading) {

		public String path() {
			return this.kind.path(this.slug);
		}

	}

	@Query("""
			select new longhu.catalog.ParagraphView(p.id, e.slug, p.anchor, p.heading, p.label, p.html, p.text, p.textLanguage)
			from Paragraph p join p.entry e where e.id = :entry and p.language = :language order by p.ordinal""")
	List<ParagraphView> of(Long entry, Language language);

	@Query("""
			select new longhu.catalog.ParagraphView(p.id, e.slug, p.anchor, p.heading, p.label, p.html, p.text, p.textLanguage)
			from Paragraph p join p.entry e where e.kind = :kind and p.language = :language order by e.ordinal, p.ordinal""")
	List<ParagraphView> of(Kind kind, Language language);

	/**
	 * The entries that each paragraph of the article names, in the order in which it
	 * names them.
	 */
	@Query("""
			select new longhu.catalog.Paragraphs$Named(p.id, e.kind, e.slug, t.title, t.reading)
			from Mention m join m.paragraph p join m.entry e join EntryText t on t.entry = e
			where p.entry.kind = :kind and p.language = :language and t.language = :language order by m.id""")
	List<Named> named(Kind kind, Language language);

	/** A paragraph without markup, in one language. */
	record Written(Long entry, Language language, String anchor, int heading, String text) {
	}

	/** The paragraphs of the entries of a range of ids in all languages. */
	@Query("""
			select new longhu.catalog.Paragraphs$Written(p.entry.id, p.language, p.anchor, p.heading, p.text)
			from Paragraph p where p.entry.id between :first and :last order by p.entry.id, p.language, p.ordinal""")
	List<Written> between(long first, long last);

}
