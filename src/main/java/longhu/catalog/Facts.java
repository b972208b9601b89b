package longhu.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All facts.
 */
public interface Facts extends Repository<Fact, Long> {

	@Query("""
			select new longhu.catalog.FactView(f.id, f.entry.id, f.type, t.html, t.text, t.note, f.asOf, f.valueDate, f.confidence, f.article)
			from FactText t join t.fact f where f.entry.id = :entry and t.language = :language order by f.ordinal""")
	List<FactView> of(Long entry, Language language);

	@Query("""
			select new longhu.catalog.FactView(f.id, f.entry.id, f.type, t.html, t.text, t.note, f.asOf, f.valueDate, f.confidence, f.article)
			from FactText t join t.fact f
			where f.entry.kind = :kind and f.type in :types and t.language = :language order by f.entry.id, f.ordinal""")
	List<FactView> of(Kind kind, Collection<String> types, Language language);

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
			select new longhu.catalog.FactView(f.id, f.entry.id, f.type, t.html, t.text, t.note, f.asOf, f.valueDate, f.confidence, f.article)
			from FactText t join t.fact f where f.entry.id in :entries and t.language = :language order by f.entry.id, f.ordinal""")
	List<FactView> of(Collection<Long> entries, Language language);

	/** The facts of some entries that are of some types. */
	@Query("""
			select new longhu.catalog.FactView(f.id, f.entry.id, f.type, t.html, t.text, t.note, f.asOf, f.valueDate, f.confidence, f.article)
			from FactText t join t.fact f
			where f.entry.id in :entries and f.type in :types and t.language = :language order by f.entry.id, f.ordinal""")
	List<FactView> of(Collection<Long> entries, Collection<String> types, Language language);

	/** What a statement of a name is about. */
	@Query("""
			select new longhu.catalog.EntryName(e.kind, e.slug, t.title) from Fact f join f.entry e join EntryText t on t.entry = e
			where f.code = :code and t.language = :language""")
	Optional<EntryName> subject(String code, Language language);

	/** A fact that is a date. */
	record Dated(String type, DateSpan date) {
	}

	@Query("select new longhu.catalog.Facts$Dated(f.type, f.valueDate) from Fact f where f.entry.id = :entry and f.valueDate is not null order by f.ordinal")
	List<Dated> dates(Long entry);

	/**
	 * A fact with its value as a column, in one language.
	 *
	 * @param fact groups the languages of one fact
	 */
	record Valued(Long entry, Long fact, String type, Language language, String text, @Nullable DateSpan date,
			@Nullable BigDecimal amount, @Nullable String unit, @Nullable DateSpan asOf, String confidence) {
	}

	/** The facts of some types that some entries have, in all languages. */
	@Query("""
			select new longhu.catalog.Facts$Valued(f.entry.id, f.id, f.type, t.language, t.text, f.valueDate, f.amount, f.unit, f.asOf, f.confidence)
			from FactText t join t.fact f where f.entry.id in :entries and f.type in :types order by f.entry.id, f.ordinal, t.id""")
	List<Valued> valued(Collection<Long> entries, Collection<String> types);

	/** Those of them that are amounts. */
	@Query("select distinct f.type from Fact f where f.entry.kind = :kind and f.amount is not null")
	List<String> amounts(Kind kind);

	/** The types of fact that entries of a kind have, the most frequent first. */
	@Query("select f.type from Fact f where f.entry.kind = :kind group by f.type order by count(f) desc, f.type")
	List<String> types(Kind kind);

}
