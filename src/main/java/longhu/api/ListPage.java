package longhu.api;

import java.util.List;

import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param edition of the content; while it is the same, the same address answers the same
 * @param total how many there are on all pages
 * @param next the address of the next page, or null on the last one
 */
record ListPage<T>(String edition, Language language, List<T> items, long total, @Nullable String next) {
}
