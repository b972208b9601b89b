package longhu.catalog;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Pairs of words: Taiwan, mainland, English.
 */
public interface Terms extends Repository<Term, Long> {

	@Query("""
			select new longhu.catalog.TermView(t.taiwan, t.mainland, t.english, e.kind, e.slug, t.note, t.noteEn)
			from Term t left join t.entry e order by t.sortKey, t.taiwan""")
	List<TermView> all();

}
