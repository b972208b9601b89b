package longhu.catalog;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All dated events.
 */
public interface Events extends Repository<Event, Long> {

	@Query("""
			select new longhu.catalog.EventView(v.id, v.slug, v.held, v.lane, v.importance, s.slug, v.anchor, t.text, t.textLanguage)
			from EventText t join t.event v left join v.section s where t.language = :language order by v.dateFrom, v.dateTo, v.slug""")
	List<EventView> all(Language language);

	@Query("""
			select new longhu.catalog.EventView(v.id, v.slug, v.held, v.lane, v.importance, s.slug, v.anchor, t.text, t.textLanguage)
			from EventEntry x join x.event v join EventText t on t.event = v left join v.section s
			where x.entry.id = :entry and t.language = :language order by v.dateFrom, v.dateTo, v.slug""")
	List<EventView> of(Long entry, Language language);

	/** The events that the article itself states. */
	@Query("""
			select new longhu.catalog.EventView(v.id, v.slug, v.held, v.lane, v.importance, s.slug, v.anchor, t.text, t.textLanguage)
			from EventText t join t.event v join v.section s where t.language = :language and v.anchor is not null order by v.dateFrom, v.dateTo, v.slug""")
	List<EventView> inArticle(Language language);

	/** What each event concerns. */
	@Query("""
			select new longhu.catalog.EventSubject(x.event.id, e.kind, e.slug, t.title)
			from EventEntry x join x.entry e join EntryText t on t.entry = e where t.language = :language order by x.id""")
	List<EventSubject> concerned(Language language);

	/** An event with an entry that it concerns. */
	record Owned(Long entry, EventView event) {
	}

	/** The events of some entries, each as often as it concerns one of them. */
	@Query("""
			select new longhu.catalog.Events$Owned(x.entry.id, new longhu.catalog.EventView(v.id, v.slug, v.held, v.lane, v.importance, s.slug, v.anchor, t.text, t.textLanguage))
			from EventText t join t.event v join EventEntry x on x.event = v left join v.section s
			where t.language = :language and x.entry.id in :entries order by v.dateFrom, v.dateTo, v.slug""")
	List<Owned> of(Collection<Long> entries, Language language);

	/** What each of some events concerns. */
	@Query("""
			select new longhu.catalog.EventSubject(x.event.id, e.kind, e.slug, t.title)
			from EventEntry x join x.entry e join EntryText t on t.entry = e
			where x.event.id in :events and t.language = :language order by x.id""")
	List<EventSubject> concerned(Collection<Long> events, Language language);

}
