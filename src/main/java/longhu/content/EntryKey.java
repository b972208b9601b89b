package longhu.content;

import java.time.LocalDate;
import java.util.List;

import longhu.catalog.DateSpan;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of an entry. It is kept for every entry, while the rest is
 * read again from its file when it is needed.
 *
 * @param path of its file
 * @param translation the path of the English file, or null
 * @param english the title in English, given in one of the files
 * @param names those by which running text may name it
 * @param anchors of its text
 */
record EntryKey(String path, @Nullable String translation, Kind kind, String slug, int order, String title,
		@Nullable String hans, @Nullable String english, @Nullable DateSpan years, @Nullable LocalDate checked,
		List<String> names, List<Stated> relations, List<String> anchors) {

	/**
	 * A relation that it states.
	 *
	 * @param to the entry at the other end, as {@code company:zhipu}
	 */
	record Stated(String type, String to, @Nullable DateSpan when, List<String> sources) {
	}

	String reference() {
		return this.kind.code() + ":" + this.slug;
	}

	/** The path of its page. */
	String page() {
		return this.kind.path(this.slug);
	}

	String englishTitle() {
		return (this.english != null) ? this.english : this.title;
	}

	EntryKey with(String translation, @Nullable String title) {
		return new EntryKey(this.path, translation, this.kind, this.slug, this.order, this.title, this.hans,
				(title != null) ? title : this.english, this.years, this.checked, this.names, this.relations,
				this.anchors);
	}

}
