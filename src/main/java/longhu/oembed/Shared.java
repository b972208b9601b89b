package longhu.oembed;

import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * A page that is shared. All addresses are absolute.
 *
 * @param language of the page
 * @param preview the small document that a frame shows, or null if the page has none
 * @param picture its card
 */
record Shared(String title, Language language, @Nullable String preview, String picture) {
}
