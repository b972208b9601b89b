package longhu.catalog;

import java.util.List;

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

	@Query("select new longhu.catalog.SiteTextView(t.part, t.path, t.title, t.text) from SiteText t where t.language = :language order by t.id")
	List<SiteTextView> all(Language language);

}
