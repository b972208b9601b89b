package longhu.api;

import java.util.Map;
import java.util.Objects;

import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The portal as who writes and publishes, which is not its first page.
 */
@Component
class Publisher {

	private final MessageSource messages;

	Publisher(MessageSource messages) {
		this.messages = messages;
	}

	static String id(Origin origin) {
		return origin.text() + "/#portal";
	}

	Map<String, Object> of(Language language, Origin origin) {
		Map<String, Object> portal = Thing.named("Organization", id(origin));
		portal.put("name", Objects.requireNonNull(this.messages.getMessage("site.name", null, language.locale())));
		portal.put("url", origin.text() + "/");
		return portal;
	}

}
