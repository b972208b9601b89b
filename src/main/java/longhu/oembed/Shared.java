package longhu.oembed;

import org.jspecify.annotations.Nullable;

/**
 * A page that is shared. All addresses are absolute.
 *
 * @param preview the small document that a frame shows, or null if the page has none
 * @param picture its card
 */
record Shared(String title, @Nullable String preview, String picture) {
}
