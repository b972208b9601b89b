package longhu.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What the site says of itself.
 */
public interface SiteTexts extends Repository<SiteText, Long> {

	/** Who wrote the article. */
	String BYLINE = "byline";

	/** What the first page points to. */
	String FEATURED = "featured";

	/** What readers ask of who edits: the fields of {@code about} in site.yaml. */
	List<String> ABOUT = List.of("editor", "sources", "corrections", "coverage");

	/**
	 * A text.
	 *
	 * @param part one of {@link #ABOUT}, {@link #BYLINE} or {@link #FEATURED}
	 * @param path of the page that it points to, without language prefix; null if none
	 */
	record Shown(String part, @Nullable String path, @Nullable String title, String text) {
	}

	@Query("select new longhu.catalog.SiteTexts$Shown(t.part, t.path, t.title, t.text) from SiteText t where t.language = :language order by t.id")
	List<Shown> all(Language language);

}
