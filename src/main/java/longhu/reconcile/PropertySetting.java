package longhu.reconcile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.OrderedJson;

/**
 * What a user may set when fetching a property.
 *
 * @param type after the protocol: number or select
 * @param choices of a select, by value; the first is the usual one
 */
record PropertySetting(String id, String type, List<String> choices) {

	/** The language of texts and names. */
	static final PropertySetting LANGUAGE = new PropertySetting("language", "select",
			Arrays.stream(Language.values()).map(Language::tag).toList());

	/** Numbers and dates as such, or as people write them. */
	static final PropertySetting FORM = new PropertySetting("form", "select", List.of("value", "text"));

	/** The most values of a cell; 0 for all. */
	static final PropertySetting LIMIT = new PropertySetting("limit", "number", List.of());

	private static final List<String> KNOWN = List.of("language", "form", "limit");

	static List<PropertySetting> all() {
		return List.of(LANGUAGE, FORM, LIMIT);
	}

	/** A choice of the settings of a property, which a client may send as null. */
	Optional<String> chosen(JsonInput property) {
		return property.field("settings").flatMap((settings) -> {
			settings.only(KNOWN);
			return settings.field(this.id);
		}).map((value) -> {
			if (!this.choices.contains(value.text())) {
				throw value.wrong("is none of " + String.join(", ", this.choices));
			}
			return value.text();
		});
	}

	Map<String, Object> of02(Messages messages, Language language) {
		Map<String, Object> setting = new LinkedHashMap<>();
		setting.put("name", this.id);
		setting.put("label", say(messages, this.id, language));
		setting.put("help_text", say(messages, this.id + ".help", language));
		return typed(setting, messages, language);
	}

	Map<String, Object> of10(Messages messages, Language language) {
		Map<String, Object> setting = new LinkedHashMap<>();
		setting.put("id", this.id);
		setting.put("name", say(messages, this.id, language));
		setting.put("helpText", say(messages, this.id + ".help", language));
		return typed(setting, messages, language);
	}

	private Map<String, Object> typed(Map<String, Object> setting, Messages messages, Language language) {
		setting.put("type", this.type);
		if (this.choices.isEmpty()) {
			setting.put("default", 0);
			return setting;
		}
		setting.put("default", this.equals(LANGUAGE) ? language.tag() : this.choices.get(0));
		setting.put("choices", this.choices.stream()
			.map((choice) -> OrderedJson.of("value", choice, "name", say(messages, this.id + "." + choice, language)))
			.toList());
		return setting;
	}

	private static String say(Messages messages, String key, Language language) {
		return messages.say("reconcile.setting." + key, language);
	}

}
