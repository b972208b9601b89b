package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a statement stands on.
 *
 * @param id of the source in this portal
 * @param url where it stands on the web
 * @param published its date
 * @param grade A, B or C
 * @param locator of the article, section and paragraph as {@code transition-p4}
 */
public record StatementSource(String id, String title, String url, @Nullable String publisher,
		@Nullable DateSpan published, String grade, @Nullable String locator) {
}
