package longhu.catalog;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Editor's notes on the article as a whole.
 */
public interface Notes extends Repository<Note, Long> {

	@Query("select new longhu.catalog.NoteView(n.slug, n.discrepancy, n.html) from Note n where n.language = :language order by n.id")
	List<NoteView> all(Language language);

	@Query("""
			select new longhu.catalog.SourceView(0, s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from Citation c join c.source s where c.note is not null order by c.id""")
	List<SourceView> sources();

}
