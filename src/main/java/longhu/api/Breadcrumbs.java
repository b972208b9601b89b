package longhu.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import longhu.catalog.Fields;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import org.springframework.stereotype.Component;

/**
 * The way from the home page to a page.
 */
@Component
class Breadcrumbs {

	private final Messages messages;

	Breadcrumbs(Messages messages) {
		this.messages = messages;
	}

	/** What the heading of a page says, found by the words of its address. */
	String title(String path, Language language) {
		String[] words = path.split("/");
		String first = (words.length > 1) ? words[1] : "";
		String last = (words.length > 2) ? words[2] : first;
		String[] keys = (words.length > 2) ? new String[] { first + "." + last, last + ".title", first + ".title" }
				: new String[] { "menu." + first, first + ".title" };
		return Stream.of(keys)
			.flatMap((key) -> this.messages.find(key, language).stream())
			.findFirst()
			.orElseGet(() -> this.messages.say("site.title", language));
	}

	/** The way to a page, with the name of what is there. */
	Map<String, Object> of(String path, Map<String, Object> thing, Language language, Origin origin) {
		List<Map<String, Object>> items = new ArrayList<>();
		items.add(crumb(1, this.messages.say("site.name", language), origin.to("/", language)));
		String[] words = path.split("/");
		String above = (words.length > 2) ? "/" + words[1] : "";
		if (StructuredData.index(above) || StructuredData.PAGES.containsKey(above)) {
			items.add(crumb(2, title(above, language), origin.to(above, language)));
		}
		if (words.length > 1) {
			Object name = thing.getOrDefault("name", thing.get("claimReviewed"));
			items.add(crumb(items.size() + 1, String.valueOf(name), origin.to(path, language)));
		}
		return Fields.of("@type", "BreadcrumbList", "itemListElement", items);
	}

	private static Map<String, Object> crumb(int position, String name, String address) {
		return Fields.of("@type", "ListItem", "position", position, "name", name, "item", Map.of("@id", address));
	}

}
