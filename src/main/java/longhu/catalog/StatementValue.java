package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a statement says of its subject: a text, an amount, a date or another entry, and
 * in any case words for it.
 *
 * @param form text, amount, date or entry: which of the others is set
 * @param text the value in words, without markup
 */
public record StatementValue(String form, String text, @Nullable Amount amount, @Nullable DateSpan date,
		@Nullable EntryName entry) {
}
