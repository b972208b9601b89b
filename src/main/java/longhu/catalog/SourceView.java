package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A source as shown.
 *
 * @param number its number on the page that cites it, or how many pages cite it
 */
public record SourceView(long number, Long id, String code, String title, @Nullable String author,
		@Nullable String publisher, @Nullable DateSpan published, @Nullable String language, String kind, String grade,
		String url) {

	/** Its address for people's eyes. */
	public String readableUrl() {
		return ReadableUrl.in(this.url);
	}

}
