package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An editor's note, in one language.
 */
public record NoteView(String slug, @Nullable String discrepancy, String html) {
}
