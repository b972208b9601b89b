package longhu.catalog;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All facts that are amounts.
 */
public interface Numbers extends Repository<Fact, Long> {

	/**
	 * A figure.
	 *
	 * @param type the code of what it measures
	 * @param amount in whole units
	 * @param unit a currency by its ISO code, or what is counted
	 * @param qualifier one of {@link Amount#QUALIFIERS}
	 * @param html the amount as people write it
	 * @param asOf the date at which it holds
	 * @param article whether it stands on the article's word alone
	 */
	record Shown(Long id, String type, BigDecimal amount, String unit, String qualifier, String html,
			@Nullable String note, @Nullable DateSpan asOf, String confidence, boolean article, Kind kind, String slug,
			String title) {

		public String path() {
			return this.kind.path(this.slug);
		}

		/** The amount as people write it, without markup. */
		public String text() {
			return PlainText.of(this.html);
		}

		/** The amount digit by digit, in groups of three. */
		public String digits() {
			return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(this.amount);
		}

	}

	@Query("""
			select new longhu.catalog.Numbers$Shown(f.id, f.type, f.amount, f.unit, f.qualifier, ft.html, ft.note, f.asOf, f.confidence, f.article, e.kind, e.slug, t.title)
			from FactText ft join ft.fact f join f.entry e join EntryText t on t.entry = e
			where f.amount is not null and f.unit is not null and ft.language = :language and t.language = :language order by f.type, f.unit, f.amount desc, f.id""")
	List<Shown> all(Language language);

	@Query("""
			select new longhu.catalog.Numbers$Shown(f.id, f.type, f.amount, f.unit, f.qualifier, ft.html, ft.note, f.asOf, f.confidence, f.article, e.kind, e.slug, t.title)
			from FactText ft join ft.fact f join f.entry e join EntryText t on t.entry = e
			where e.id in :entries and f.amount is not null and f.unit is not null and ft.language = :language and t.language = :language order by f.id""")
	List<Shown> of(Collection<Long> entries, Language language);

	/**
	 * A figure of the article, and the paragraph that gives it as {@code transition-p4}.
	 */
	record InArticle(String locator, Shown figure) {
	}

	/** The figures that stand on a paragraph of the article. */
	@Query("""
			select new longhu.catalog.Numbers$InArticle(c.locator, new longhu.catalog.Numbers$Shown(f.id, f.type, f.amount, f.unit, f.qualifier, ft.html, ft.note, f.asOf, f.confidence, f.article, e.kind, e.slug, t.title))
			from Citation c join c.source s join c.fact f join FactText ft on ft.fact = f join f.entry e join EntryText t on t.entry = e
			where s.code = 'article' and c.locator is not null and f.amount is not null and f.unit is not null
			and ft.language = :language and t.language = :language order by c.id""")
	List<InArticle> inArticle(Language language);

	/** On what each figure stands; the marks have no numbers. */
	@Query("""
			select new longhu.catalog.Citations$Mark(c.fact.id, s.code, 0, s.title, c.locator)
			from Citation c join c.source s where c.fact.amount is not null order by c.id""")
	List<Citations.Mark> marks();

}
