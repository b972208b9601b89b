package longhu.api;

import java.util.Map;

import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import org.springframework.stereotype.Component;

/**
 * The portal as an organization of schema.org, the author and publisher of its pages. Its
 * address under {@code /id} is another than that of the first page.
 */
@Component
class Publisher {

	private final Messages messages;

	Publisher(Messages messages) {
		this.messages = messages;
	}

	static String id(Origin origin) {
		return origin.text() + "/#portal";
	}

	Map<String, Object> of(Language language, Origin origin) {
		Map<String, Object> portal = OrderedJson.of("@type", "Organization", "@id", id(origin));
		portal.put("name", this.messages.say("site.name", language));
		portal.put("url", origin.text() + "/");
		return portal;
	}

}
