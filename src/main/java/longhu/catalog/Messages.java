package longhu.catalog;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts of the portal by key, in a language.
 */
@Component
public class Messages {

	private final MessageSource source;

	Messages(MessageSource source) {
		this.source = source;
	}

	/**
	 * A text.
	 * @throws org.springframework.context.NoSuchMessageException for a key without one
	 */
	public String say(String key, Language language, Object... values) {
		return this.source.getMessage(key, values, language.locale());
	}

}
