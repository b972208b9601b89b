package longhu.catalog;

import org.jspecify.annotations.Nullable;

/**
 * That an entry belongs to a group.
 *
 * @param since when it was counted among the group
 */
public record GroupMember(String groupSlug, String groupTitle, EntrySummary member, @Nullable DateSpan since) {
}
