package longhu.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All facts.
 */
public interface Facts extends Repository<Fact, Long> {

	/**
	 * A fact as shown.
	 *
	 * @param html its value
	 * @param text its value without markup
	 * @param asOf the date at which it holds
	 * @param article whether it stands on the article's word alone
	 */
	record Shown(Long id, Long entry, String type, String html, String text, @Nullable String note,
			@Nullable DateSpan asOf, @Nullable DateSpan date, String confidence, boolean article) {
	}

	@Query("""
			select new longhu.catalog.Facts$Shown(f.id, f.entry.id, f.type, t.html, t.text, t.note, f.asOf, f.valueDate, f.confidence, f.article)
			from FactText t join t.fact f where f.entry.id = :entry and t.language = :language order by f.ordinal""")
	List<Shown> of(Long entry, Language language);

	@Query("""
			select new longhu.catalog.Facts$Shown(f.id, f.entry.id, f.type, t.html, t.text, t.note, f.asOf, f.valueDate, f.confidence, f.article)
			from FactText t join t.fact f
			where f.entry.kind = :kind and f.type in :types and t.language = :language order by f.entry.id, f.ordinal""")
	List<Shown> of(Kind kind, Collection<String> types, Language language);

	/** A fact without markup, in one language. */
	record Written(Long entry, Language language, String type, String text, @Nullable DateSpan date) {
	}

	/** The facts of the entries of a range of ids in all languages. */
	@Query("""
			select new longhu.catalog.Facts$Written(f.entry.id, t.language, f.type, t.text, f.valueDate)
			from FactText t join t.fact f where f.entry.id between :first and :last order by f.entry.id, f.ordinal""")
	List<Written> between(long first, long last);

	/** The facts of some entries. */
	@Query("""
			select new longhu.catalog.Facts$Shown(f.id, f.entry.id, f.type, t.html, t.text, t.note, f.asOf, f.valueDate, f.confidence, f.article)
			from FactText t join t.fact f where f.entry.id in :entries and t.language = :language order by f.entry.id, f.ordinal""")
	List<Shown> of(Collection<Long> entries, Language language);

	/**
	 * A fact with its value as a column, in one language.
	 *
	 * @param fact groups the languages of one fact
	 */
	record Valued(Long entry, Long fact, String type, Language language, String text, @Nullable DateSpan date,
			@Nullable BigDecimal amount) {
	}

	/** The facts of some types that some entries have, in all languages. */
	@Query("""
			select new longhu.catalog.Facts$Valued(f.entry.id, f.id, f.type, t.language, t.text, f.valueDate, f.amount)
			from FactText t join t.fact f where f.entry.id in :entries and f.type in :types order by f.entry.id, f.ordinal, t.id""")
	List<Valued> valued(Collection<Long> entries, Collection<String> types);

	/** The types of fact that entries of a kind have, the most frequent first. */
	@Query("select f.type from Fact f where f.entry.kind = :kind group by f.type order by count(f) desc, f.type")
	List<String> types(Kind kind);

}
