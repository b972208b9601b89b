package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A text.
 *
 * @param part one of {@link SiteTexts#ABOUT}, {@link SiteTexts#BYLINE} or
 * {@link SiteTexts#FEATURED}
 * @param path of the page that it points to, without language prefix; null if none
 */
public record SiteTextView(String part, @Nullable String path, @Nullable String title, String text) {
}
