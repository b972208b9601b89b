package longhu.catalog;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What the units and the types of statements are.
 */
public interface VocabularyTypes extends Repository<VocabularyType, Long> {

	/**
	 * A unit, or a type of facts or relations.
	 *
	 * @param area unit, fact or relation
	 * @param form of its values: text, amount, date or entry
	 * @param begins the kinds at which a relation may begin, with spaces between
	 * @param ends the kinds to which it may lead
	 * @param broader properties of others that hold wherever this one does
	 * @param near properties of others that mean nearly the same
	 */
	record Row(String area, String code, String form, boolean money, boolean mutual, @Nullable String begins,
			@Nullable String ends, @Nullable String broader, @Nullable String near) {

		public List<String> broaderProperties() {
			return words(this.broader);
		}

		public List<String> nearProperties() {
			return words(this.near);
		}

		/** The kinds at an end, or none where any may stand. */
		public static List<String> words(@Nullable String words) {
			return (words == null || words.isBlank()) ? List.of() : Arrays.asList(words.split(" "));
		}

	}

	@Query("select new longhu.catalog.VocabularyTypes$Row(t.area, t.code, t.form, t.money, t.mutual, t.begins, t.ends, t.broader, t.near) from VocabularyType t order by t.id")
	List<Row> all();

}
