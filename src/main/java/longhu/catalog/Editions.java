package longhu.catalog;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The edition that is loaded.
 */
public interface Editions extends Repository<Edition, Integer> {

	@Query("select e from Edition e where e.id = 1")
	Edition current();

	/** The first day of all that is dated, or null if there is no event. */
	@Query("select min(v.dateFrom) from Event v")
	@Nullable LocalDate firstDay();

}
