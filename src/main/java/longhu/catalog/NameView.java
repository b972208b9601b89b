package longhu.catalog;

/**
 * A name as shown.
 *
 * @param language a tag, or {@code pinyin}
 * @param why the code of the reason; {@code title} and {@code reading} for its own
 */
public record NameView(String language, String name, String why) {
}
