package longhu.catalog;

/**
 * A name with its owner.
 */
public record NameOfEntry(Long entry, String language, String name, String why, String folded) {
}
