package longhu.api;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An entry that something is about.
 *
 * @param title in the language of the answer
 * @param url of its page
 */
record EntryRef(Kind kind, String slug, String title, String url) {

	static EntryRef of(Kind kind, String slug, String title, Language language, Origin origin) {
		return new EntryRef(kind, slug, title, origin.to(kind.path(slug), language));
	}

	static @Nullable String url(@Nullable String path, Language language, Origin origin) {
		return (path != null) ? origin.to(path, language) : null;
	}

}
