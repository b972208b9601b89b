package longhu.catalog;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The edition that is loaded.
 */
public interface Editions extends Repository<Edition, Integer> {

	@Query("select e from Edition e where e.id = 1")
	Edition current();

}
