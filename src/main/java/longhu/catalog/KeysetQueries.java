package longhu.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The lists of the catalog that are read in pages. They are ordered by their keys at the
 * end, which hold as long as the content is not loaded again. The long lists are joined
 * to the left, so that the database reads them in the order of their keys and stops where
 * the page is full, instead of joining all to sort all.
 */
public final class KeysetQueries {

	private static final Map<String, List<KeysetQuery.Key>> BY_ID = Map.of("content",
			List.of(KeysetQuery.Key.of("o.id", Long.class)));

	/** Entries of all kinds. */
	public static final KeysetQuery<EntrySummary> ENTRIES = new KeysetQuery<>(
			"new longhu.catalog.EntrySummary(o.id, o.kind, o.slug, o.ordinal, o.years, o.checked, t.title, t.summary, t.reading, t.textLanguage)",
			"Entry o join EntryText t on t.entry = o where t.language = :language",
			Map.of("kind", "o.kind in :kind", "name", "o.id in (select n.entry.id from Name n where n.folded = :name)",
					"group",
					"o.id in (select m.from.id from Relation m where m.type = 'member-of' and m.to.id in :group)",
					"source", "o.id in (select x.entry.id from EntrySource x where x.source.code = :source)",
					"checkedSince", "o.checked >= :checkedSince"),
			Map.of("kind",
					List.of(KeysetQuery.Key.of("o.kind", Kind.class), KeysetQuery.Key.of("o.ordinal", Integer.class),
							KeysetQuery.Key.of("t.sortKey", String.class), KeysetQuery.Key.of("o.id", Long.class)),
					"name",
					List.of(KeysetQuery.Key.of("t.sortKey", String.class), KeysetQuery.Key.of("o.id", Long.class)),
					"checked",
					List.of(new KeysetQuery.Key("coalesce(o.checked, {d '0001-01-01'})", LocalDate.class, true),
							KeysetQuery.Key.of("o.id", Long.class))));

	/** Facts with the entries that they are about. */
	public static final KeysetQuery<Fact> FACTS = new KeysetQuery<>(
			"new longhu.catalog.KeysetQueries$Fact(o.id, e.kind, e.slug, h.title, o.type, t.text, t.html, o.amount, o.unit, t.note, o.asOf, o.valueDate, o.confidence, o.article, o.code, o.qualifier)",
			"Fact o left join o.entry e left join FactText t on t.fact = o and t.language = :language left join EntryText h on h.entry = e and h.language = :language where 1 = 1",
			Map.of("id", "o.id in :id", "entry", "o.entry.id = :entry", "kind", "e.kind in :kind", "type",
					"o.type in :type", "unit", "o.unit in :unit", "confidence", "o.confidence in :confidence",
					"asOfSince", "o.asOfFrom >= :asOfSince", "source",
					"o.id in (select c.fact.id from Citation c where c.source.code = :source)"),
			BY_ID);

	/** Relations with their two ends. */
	public static final KeysetQuery<Relation> RELATIONS = new KeysetQuery<>(
			"new longhu.catalog.KeysetQueries$Relation(o.id, o.type, f.kind, f.slug, fh.title, e.kind, e.slug, eh.title, o.held, o.confidence, t.note, o.code)",
			"""
					Relation o left join RelationText t on t.relation = o and t.language = :language
					left join o.from f left join EntryText fh on fh.entry = f and fh.language = :language
					left join o.to e left join EntryText eh on eh.entry = e and eh.language = :language where 1 = 1""",
			Map.of("id", "o.id in :id", "entry", "(o.from.id = :entry or o.to.id = :entry)", "from",
					"o.from.id = :from", "to", "o.to.id = :to", "type", "o.type in :type", "confidence",
					"o.confidence in :confidence", "source",
					"o.id in (select c.relation.id from Citation c where c.source.code = :source)"),
			BY_ID);

	/** The ledger of claims, in the order of the article. */
	public static final KeysetQuery<ClaimView> CLAIMS = new KeysetQuery<>(
			"new longhu.catalog.ClaimView(o.id, o.slug, s.slug, s.ordinal, o.anchor, o.nature, o.verdict, o.asOf, o.discrepancy, t.statement, t.finding, t.textLanguage)",
			"Claim o join ClaimText t on t.claim = o join o.section s where t.language = :language",
			Map.of("nature", "o.nature in :nature", "verdict", "o.verdict in :verdict", "section", "s.slug in :section",
					"entry", "o.id in (select x.claim.id from ClaimEntry x where x.entry.id = :entry)", "source",
					"o.id in (select c.claim.id from Citation c where c.source.code = :source)"),
			Map.of("content",
					List.of(KeysetQuery.Key.of("o.ordinal", Integer.class), KeysetQuery.Key.of("o.id", Long.class))));

	/** Dated events, the earliest first. */
	public static final KeysetQuery<EventView> EVENTS = new KeysetQuery<>(
			"new longhu.catalog.EventView(o.id, o.slug, o.held, o.lane, o.importance, s.slug, o.anchor, t.text, t.textLanguage)",
			"Event o join EventText t on t.event = o left join o.section s where t.language = :language",
			Map.of("from", "o.dateTo >= :from", "to", "o.dateFrom <= :to", "lane", "o.lane in :lane", "importance",
					"o.importance in :importance", "entry",
					"o.id in (select x.event.id from EventEntry x where x.entry.id = :entry)", "source",
					"o.id in (select c.event.id from Citation c where c.source.code = :source)"),
			Map.of("date", dates(false), "latest", dates(true)));

	/** Sources by their codes. */
	public static final KeysetQuery<SourceView> SOURCES = new KeysetQuery<>(
			"new longhu.catalog.SourceView(0, o.id, o.code, o.title, o.author, o.publisher, o.published, o.language, o.kind, o.grade, o.url)",
			"Source o where 1 = 1",
			Map.of("kind", "o.kind in :kind", "grade", "o.grade in :grade", "written", "o.language in :written",
					"entry", "o.id in (select x.source.id from EntrySource x where x.entry.id = :entry)"),
			Map.of("content", List.of(KeysetQuery.Key.of("o.code", String.class))));

	/** Pairs of words by the English one. */
	public static final KeysetQuery<TermView> TERMS = new KeysetQuery<>(
			"new longhu.catalog.TermView(o.taiwan, o.mainland, o.english, e.kind, e.slug, o.note, o.noteEn)",
			"Term o left join o.entry e where 1 = 1",
			Map.of("entry", "e.id = :entry", "text",
					"(locate(:text, o.sortKey) > 0 or locate(:text, o.taiwan) > 0 or locate(:text, o.mainland) > 0)"),
			Map.of("content",
					List.of(KeysetQuery.Key.of("o.sortKey", String.class), KeysetQuery.Key.of("o.id", Long.class))));

	private KeysetQueries() {
	}

	private static List<KeysetQuery.Key> dates(boolean descending) {
		return List.of(new KeysetQuery.Key("o.dateFrom", LocalDate.class, descending),
				new KeysetQuery.Key("o.dateTo", LocalDate.class, descending),
				new KeysetQuery.Key("o.id", Long.class, descending));
	}

	/**
	 * A fact with the entry that it is about.
	 *
	 * @param amount in whole units, if the fact is an amount
	 * @param code its name over editions
	 */
	public record Fact(Long id, Kind kind, String slug, String title, String type, String text, String html,
			java.math.@Nullable BigDecimal amount, @Nullable String unit, @Nullable String note,
			@Nullable DateSpan asOf, @Nullable DateSpan date, String confidence, boolean article, String code,
			@Nullable String qualifier) {
	}

	/** A relation with its two ends. */
	public record Relation(Long id, String type, Kind fromKind, String fromSlug, String fromTitle, Kind toKind,
			String toSlug, String toTitle, @Nullable DateSpan held, String confidence, @Nullable String note,
			String code) {
	}

}
