package longhu.catalog;

import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
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

	/** A text with its values, or words that are in the reader's language already. */
	public String say(MessageSourceResolvable text, Language language) {
		return this.source.getMessage(text, language.locale());
	}

	/** A text of which it is open whether it is there. */
	public Optional<String> find(String key, Language language) {
		return Optional.ofNullable(this.source.getMessage(key, null, null, language.locale()));
	}

}
