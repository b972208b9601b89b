package longhu.catalog;

/**
 * A relation from the entry where it begins to the one that it leads to.
 */
public record OutgoingRelation(Long from, String type, Kind kind, String slug) {
}
