package longhu.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A language of the portal: Traditional Chinese and English are written, simplified
 * Chinese is derived from the Traditional text when content is loaded.
 */
public enum Language {

	ZH_HANT("zh-Hant", "zh-Hant-TW", "", "繁"), ZH_HANS("zh-Hans", "zh-Hans", "/zh-hans", "简"),
	EN("en", "en", "/en", "EN");

	private final String tag;

	private final String htmlTag;

	private final String prefix;

	private final String label;

	private final Locale locale;

	Language(String tag, String htmlTag, String prefix, String label) {
		this.tag = tag;
		this.htmlTag = htmlTag;
		this.prefix = prefix;
		this.label = label;
		this.locale = Locale.forLanguageTag(htmlTag);
	}

	/** The tag in the database and in {@code hreflang}. */
	public String tag() {
		return this.tag;
	}

	/** The value of the attribute {@code lang} of a page. */
	public String htmlTag() {
		return this.htmlTag;
	}

	/**
	 * What addresses in this language begin with: empty, {@code /zh-hans} or {@code /en}.
	 */
	public String prefix() {
		return this.prefix;
	}

	/** What the language switch shows. */
	public String label() {
		return this.label;
	}

	public Locale locale() {
		return this.locale;
	}

	public boolean chinese() {
		return this != EN;
	}

	/**
	 * The language of a locale that was made by {@link #locale()}.
	 */
	public static Language of(Locale locale) {
		return Arrays.stream(values()).filter((language) -> language.locale.equals(locale)).findFirst().orElse(ZH_HANT);
	}

	public static Optional<Language> ofTag(String tag) {
		return Arrays.stream(values()).filter((language) -> language.tag.equals(tag)).findFirst();
	}

}
