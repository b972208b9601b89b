package longhu.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What editors say of the editions: an announcement, and why something was changed.
 */
public interface EditionNotes extends Repository<EditionNote, Long> {

	/**
	 * Why something was changed.
	 *
	 * @param address the path of the page; behind {@code #} the paragraph, or the type of
	 * a fact or relation
	 */
	record Reason(String address, String text) {
	}

	@Query("select n.text from EditionNote n where n.edition.id = :edition and n.path is null and n.language = :language")
	Optional<String> announcement(Integer edition, Language language);

	@Query("""
			select new longhu.catalog.EditionNotes$Reason(case when n.anchor is null then n.path else concat(n.path, '#', n.anchor) end, n.text)
			from EditionNote n where n.edition.id = :edition and n.path is not null and n.language = :language order by n.id""")
	List<Reason> all(Integer edition, Language language);

	/** Why the edition changed what it did, by address. */
	default Map<String, String> reasons(Integer edition, Language language) {
		return all(edition, language).stream().collect(Collectors.toMap(Reason::address, Reason::text));
	}

}
