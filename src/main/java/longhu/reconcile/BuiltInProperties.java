package longhu.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.NameOfEntry;

/**
 * The properties that every entry has, whatever the vocabulary says.
 */
record BuiltInProperties(Messages messages) {

	/** The first is a shorter word for a relation. */
	static final List<String> IDS = List.of("group", "names", "kind", "summary", "pinyin", "years", "url");

	/** The values of those properties of an entry that are asked for and that it has. */
	Map<String, List<PropertyValue>> of(Entity item, Set<String> ids) {
		Map<String, List<PropertyValue>> values = new HashMap<>();
		for (String id : ids) {
			List<PropertyValue> own = of(item, id);
			if (!own.isEmpty()) {
				values.put(id, own);
			}
		}
		return values;
	}

	private List<PropertyValue> of(Entity item, String id) {
		return switch (id) {
			case "names" -> names(item, false);
			case "pinyin" -> names(item, true);
			case "kind" ->
				List.of(PropertyValue.of((language) -> this.messages.say("kind." + item.kind().code(), language)));
			case "summary" -> List.of(PropertyValue.of((language) -> item.in(language).summary()));
			case "years" -> PropertyValue.of(item.in(Language.ZH_HANT).years());
			case "url" -> List.of(PropertyValue.address(item));
			default -> List.of();
		};
	}

	private static List<PropertyValue> names(Entity item, boolean readings) {
		return item.names()
			.stream()
			.filter((name) -> name.why().equals("reading") == readings)
			.map(NameOfEntry::name)
			.distinct()
			.map(PropertyValue::of)
			.toList();
	}

}
