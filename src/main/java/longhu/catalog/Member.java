package longhu.catalog;

/**
 * That an entry belongs to a group.
 */
public record Member(String groupSlug, String groupTitle, Heading member) {
}
