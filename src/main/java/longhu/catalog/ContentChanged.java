package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Published when the content was read again while the program runs.
 *
 * @param errors the report if the new content is broken, and the last good data stays;
 * null if it was loaded
 */
public record ContentChanged(@Nullable String errors) {
}
