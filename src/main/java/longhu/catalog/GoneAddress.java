package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An address that was taken away.
 *
 * @param successor the address that took its place, or null
 * @param why the reason, or null
 */
public record GoneAddress(String path, @Nullable String successor, @Nullable String why) {
}
