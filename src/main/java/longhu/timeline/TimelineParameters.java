package longhu.timeline;

import java.util.Set;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import longhu.catalog.DateRange;
import longhu.catalog.Kind;
import longhu.catalog.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the timeline.
 *
 * @param in a decade or a year
 * @param kind folders
 * @param entry an address
 * @param page of the list, from 1
 */
record TimelineParameters(String in, DateRange range,
		@OneOf(value = TimelineQuery.LANE, label = "timeline.lane.") Set<String> lane,
		@OneOf(value = Kind.FOLDERS, label = "menu.") Set<String> kind, @Size(max = 200) String entry,
		@OneOf(value = "1|2|3", label = "timeline.importance.") String importance,
		@OneOf(value = TimelineQuery.BASIS, label = "timeline.basis.") String basis, @Positive @Nullable Integer page) {
}
