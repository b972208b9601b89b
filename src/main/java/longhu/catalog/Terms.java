package longhu.catalog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Pairs of words: Taiwan, mainland, English.
 */
public interface Terms extends Repository<Term, Long> {

	record Shown(String taiwan, String mainland, String english, @Nullable Kind kind, @Nullable String slug,
			@Nullable String note, @Nullable String noteEn) {

		public @Nullable String path() {
			return (this.kind != null && this.slug != null) ? this.kind.path(this.slug) : null;
		}

		/** Its place on the page of terms: the English word in letters of an address. */
		public String anchor() {
			return Normalizer.normalize(this.english, Normalizer.Form.NFD)
				.replaceAll("\\p{M}", "")
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^a-z0-9]+", "-")
				.replaceAll("^-|-$", "");
		}

	}

	@Query("""
			select new longhu.catalog.Terms$Shown(t.taiwan, t.mainland, t.english, e.kind, e.slug, t.note, t.noteEn)
			from Term t left join t.entry e order by t.sortKey, t.taiwan""")
	List<Shown> all();

}
