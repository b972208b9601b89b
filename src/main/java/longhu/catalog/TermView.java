package longhu.catalog;

import java.text.Normalizer;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A pair of words: Taiwan, mainland, English.
 */
public record TermView(String taiwan, String mainland, String english, @Nullable Kind kind, @Nullable String slug,
		@Nullable String note, @Nullable String noteEn) {

	public @Nullable String path() {
		return (this.kind != null && this.slug != null) ? this.kind.path(this.slug) : null;
	}

	/** Its place on the page of terms: the English word in letters of an address. */
	public String anchor() {
		return Normalizer.normalize(this.english, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
	}

}
