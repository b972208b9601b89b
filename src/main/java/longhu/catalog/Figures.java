package longhu.catalog;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All facts that are amounts.
 */
public interface Figures extends Repository<Fact, Long> {

	@Query("""
			select new longhu.catalog.FigureView(f.id, f.type, f.amount, f.unit, f.qualifier, ft.html, ft.note, f.asOf, f.confidence, f.article, e.kind, e.slug, t.title)
			from FactText ft join ft.fact f join f.entry e join EntryText t on t.entry = e
			where f.amount is not null and f.unit is not null and ft.language = :language and t.language = :language order by f.type, f.unit, f.amount desc, f.id""")
	List<FigureView> all(Language language);

	/** The first of one type in the order of all, by an index and without their texts. */
	@Query("""
			select f.id from Fact f where f.type = :type and f.amount is not null and f.unit is not null
			order by f.type, f.unit, f.amount desc, f.id""")
	List<Long> first(String type, Limit limit);

	@Query("""
			select new longhu.catalog.FigureView(f.id, f.type, f.amount, f.unit, f.qualifier, ft.html, ft.note, f.asOf, f.confidence, f.article, e.kind, e.slug, t.title)
			from FactText ft join ft.fact f join f.entry e join EntryText t on t.entry = e
			where f.id in :facts and ft.language = :language and t.language = :language order by f.type, f.unit, f.amount desc, f.id""")
	List<FigureView> ofFacts(Collection<Long> facts, Language language);

	@Query("""
			select new longhu.catalog.FigureView(f.id, f.type, f.amount, f.unit, f.qualifier, ft.html, ft.note, f.asOf, f.confidence, f.article, e.kind, e.slug, t.title)
			from FactText ft join ft.fact f join f.entry e join EntryText t on t.entry = e
			where e.id in :entries and f.amount is not null and f.unit is not null and ft.language = :language and t.language = :language order by f.id""")
	List<FigureView> of(Collection<Long> entries, Language language);

	/**
	 * A figure of the article, and the paragraph that gives it as {@code transition-p4}.
	 */
	record InArticle(String locator, FigureView figure) {
	}

	/** The figures that stand on a paragraph of the article. */
	@Query("""
			select new longhu.catalog.Figures$InArticle(c.locator, new longhu.catalog.FigureView(f.id, f.type, f.amount, f.unit, f.qualifier, ft.html, ft.note, f.asOf, f.confidence, f.article, e.kind, e.slug, t.title))
			from Citation c join c.source s join c.fact f join FactText ft on ft.fact = f join f.entry e join EntryText t on t.entry = e
			where s.code = 'article' and c.locator is not null and f.amount is not null and f.unit is not null
			and ft.language = :language and t.language = :language order by c.id""")
	List<InArticle> inArticle(Language language);

	/** On what each figure stands; the marks have no numbers. */
	@Query("""
			select new longhu.catalog.CitationMark(c.fact.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.fact.amount is not null order by c.id""")
	List<CitationMark> marks();

}
