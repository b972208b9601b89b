package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An event as shown.
 *
 * @param section the slug of the section that dates it, if the article does
 */
public record EventView(Long id, String slug, DateSpan held, String lane, int importance, @Nullable String section,
		@Nullable String anchor, String text, Language textLanguage) {
}
