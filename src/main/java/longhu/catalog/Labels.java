package longhu.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The labels of the vocabulary.
 */
interface Labels extends Repository<Label, Long> {

	record Row(String area, String code, Language language, String text, @Nullable String reverse) {
	}

	@Query("select new longhu.catalog.Labels$Row(l.area, l.code, l.language, l.text, l.reverse) from Label l order by l.id")
	List<Row> all();

}
