package longhu.compare;

import java.util.LinkedHashMap;
import java.util.Map;

import longhu.catalog.AsOf;
import longhu.catalog.Entries;
import longhu.catalog.EntryPanel;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * From the page of an entry to a comparison: with its group, or with others of its kind.
 */
@Component
@Order(30)
class ComparePanel implements EntryPanel {

	private final Entries entries;

	ComparePanel(Entries entries) {
		this.entries = entries;
	}

	/**
	 * The ways to compare.
	 *
	 * @param groups titles by slug
	 * @param choose the address of the form
	 */
	record Ways(Map<String, String> groups, String choose) {
	}

	@Override
	public String template() {
		return "compare/panel";
	}

	@Override
	public @Nullable Object of(EntrySummary entry, Language language, @Nullable AsOf at) {
		Map<String, String> groups = new LinkedHashMap<>();
		this.entries.groups(entry.id(), language).forEach((group) -> groups.put(group.slug(), group.title()));
		return (entry.kind() == Kind.SECTION) ? null
				: new Ways(groups, "/compare/" + entry.kind().folder() + "?with=" + entry.slug());
	}

}
