package longhu.catalog;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The editions that were recorded.
 */
public interface RecordedEditions extends Repository<RecordedEdition, Integer> {

	/** The newest first. */
	@Query("select e from RecordedEdition e order by e.id desc")
	List<RecordedEdition> all();

	@Query("select e from RecordedEdition e where e.name = :name")
	Optional<RecordedEdition> find(String name);

}
