package longhu.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What changed from edition to edition.
 */
public interface Changes extends Repository<Change, Long> {

	/**
	 * A change.
	 *
	 * @param happening added, changed or removed
	 * @param path the page, without language prefix
	 * @param anchor the paragraph; of a fact, relation or name its type
	 * @param before the text until then, or null
	 * @param after the text from then on, or null
	 */
	record Made(String edition, LocalDate date, RecordedPart part, String happening, String path,
			@Nullable String anchor, Language language, @Nullable String before, @Nullable String after) {
	}

	/**
	 * How many changes of a sort an edition made; of changed entries and claims how many
	 * pages were touched, whatever on them changed.
	 */
	record Count(Integer edition, RecordedPart part, String happening, long number) {
	}

	/**
	 * An edition in which a page changed.
	 *
	 * @param begun more than 0 if the page came with it
	 * @param reason why the page was changed, if an editor says so
	 */
	record Step(String edition, LocalDate date, long begun, @Nullable String reason) {
	}

	/**
	 * The days of the editions in which a page came and changed last.
	 *
	 * @param edition the name of the last
	 * @param first the number of the change with which it came
	 * @param last the number of its last change
	 */
	record Latest(String path, LocalDate begun, LocalDate changed, String edition, long first, long last) {
	}

	/** The number of the first change of an edition. */
	record Start(LocalDate edition, long first) {
	}

	/**
	 * The changes that an edition made, in the written languages; of a page that came or
	 * went, only that it did.
	 */
	@Query("""
			select new longhu.catalog.Changes$Made(e.name, e.editionDate, c.part, c.happening, c.path, c.anchor, c.language, c.oldText, c.newText)
			from Change c join c.edition e where e.id = :edition and c.language <> longhu.catalog.Language.ZH_HANS
			and (c.part in (longhu.catalog.RecordedPart.ENTRY, longhu.catalog.RecordedPart.CLAIM) or not exists (select w.id from Change w where w.edition = e
				and w.path = c.path and w.part in (longhu.catalog.RecordedPart.ENTRY, longhu.catalog.RecordedPart.CLAIM) and w.happening <> 'changed' and w.language = longhu.catalog.Language.ZH_HANT))
			order by c.id""")
	List<Made> of(Integer edition);

	/**
	 * The verdicts that an edition changed, the paragraphs of the article that it
	 * rewrote, and the entries that came with it.
	 */
	@Query("""
			select new longhu.catalog.Changes$Made(e.name, e.editionDate, c.part, c.happening, c.path, c.anchor, c.language, c.oldText, c.newText)
			from Change c join c.edition e where e.id = :edition and c.language = longhu.catalog.Language.ZH_HANT
			and (c.part = longhu.catalog.RecordedPart.VERDICT and c.happening = 'changed'
				or c.part = longhu.catalog.RecordedPart.PARAGRAPH and c.happening = 'changed' and c.path like '/article/%'
				or c.part = longhu.catalog.RecordedPart.ENTRY and c.happening = 'added') order by c.id""")
	List<Made> news(Integer edition);

	@Query("""
			select new longhu.catalog.Changes$Count(c.edition.id, c.part, c.happening,
				case when c.part = longhu.catalog.RecordedPart.PARAGRAPH then count(distinct concat(c.path, '#', c.anchor)) else count(c) end)
			from Change c where (c.language = longhu.catalog.Language.ZH_HANT or c.part = longhu.catalog.RecordedPart.PARAGRAPH)
			and not (c.part in (longhu.catalog.RecordedPart.ENTRY, longhu.catalog.RecordedPart.CLAIM) and c.happening = 'changed')
			group by c.edition.id, c.part, c.happening""")
	List<Count> counts();

	/** The pages that changed in an edition and neither came nor went with it. */
	@Query("""
			select new longhu.catalog.Changes$Count(c.edition.id, case when c.path like '/claims/%' then longhu.catalog.RecordedPart.CLAIM else longhu.catalog.RecordedPart.ENTRY end, 'changed', count(distinct c.path))
			from Change c where c.language <> longhu.catalog.Language.ZH_HANS
			and not exists (select w.id from Change w where w.edition = c.edition and w.path = c.path
				and w.part in (longhu.catalog.RecordedPart.ENTRY, longhu.catalog.RecordedPart.CLAIM) and w.happening <> 'changed' and w.language = longhu.catalog.Language.ZH_HANT)
			group by c.edition.id, case when c.path like '/claims/%' then longhu.catalog.RecordedPart.CLAIM else longhu.catalog.RecordedPart.ENTRY end""")
	List<Count> touched();

	/**
	 * The editions in which a page came and changed, the oldest first; what is derived
	 * from other text is no change.
	 */
	@Query("""
			select new longhu.catalog.Changes$Step(e.name, e.editionDate,
				sum(case when c.part in (longhu.catalog.RecordedPart.ENTRY, longhu.catalog.RecordedPart.CLAIM) and c.happening = 'added' then 1L else 0L end),
				(select n.text from EditionNote n where n.edition.id = e.id and n.path = :path and n.anchor is null and n.language = :language))
			from Change c join c.edition e where c.path = :path and c.language <> longhu.catalog.Language.ZH_HANS group by e.id, e.name, e.editionDate order by e.id""")
	List<Step> history(String path, Language language);

	@Query("""
			select new longhu.catalog.Changes$Latest(c.path, min(e.editionDate), max(e.editionDate), max(e.name), min(c.id), max(c.id))
			from Change c join c.edition e group by c.path""")
	List<Latest> latest();

	@Query("""
			select new longhu.catalog.Changes$Latest(c.path, min(e.editionDate), max(e.editionDate), max(e.name), min(c.id), max(c.id))
			from Change c join c.edition e where c.path in :paths group by c.path""")
	List<Latest> latest(Collection<String> paths);

	@Query("select new longhu.catalog.Changes$Start(e.editionDate, min(c.id)) from Change c join c.edition e group by e.editionDate")
	List<Start> starts();

	/** The texts of all editions that have these digits, the newest first. */
	@Query("""
			select new longhu.catalog.Changes$Made(e.name, e.editionDate, c.part, c.happening, c.path, c.anchor, c.language, c.oldText, c.newText)
			from Change c join c.edition e where c.hashes like concat('%', :hash, '%') order by e.id desc, c.id""")
	List<Made> withHash(String hash);

	/** The changes of one text, the oldest first. */
	@Query("""
			select new longhu.catalog.Changes$Made(e.name, e.editionDate, c.part, c.happening, c.path, c.anchor, c.language, c.oldText, c.newText)
			from Change c join c.edition e where c.part = :part and c.path = :path
			and (c.anchor = :anchor or c.anchor is null and :anchor is null) and c.language = :language order by e.id""")
	List<Made> ofText(RecordedPart part, String path, @Nullable String anchor, Language language);

}
