package longhu.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Editor's notes on the article as a whole.
 */
public interface Notes extends Repository<Note, Long> {

	record Shown(String slug, @Nullable String discrepancy, String html) {
	}

	@Query("select new longhu.catalog.Notes$Shown(n.slug, n.discrepancy, n.html) from Note n where n.language = :language order by n.id")
	List<Shown> all(Language language);

	@Query("""
			select new longhu.catalog.Sources$Shown(0, s.id, s.code, s.title, s.author, s.publisher, s.published, s.language, s.kind, s.grade, s.url)
			from Citation c join c.source s where c.note is not null order by c.id""")
	List<Sources.Shown> sources();

}
