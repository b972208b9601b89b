package longhu.api;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Texts of the OpenAPI document: each stands in the file as the key of its message, for
 * {@link OpenApiEndpoint} to say it in the language of the reader.
 */
record Texts(MessageSource messages) {

	String of(String key) {
		String place = ifThere(key);
		if (place == null) {
			throw new IllegalStateException("the messages lack " + key);
		}
		return place;
	}

	@Nullable String ifThere(String key) {
		return (this.messages.getMessage(key, null, null, Locale.ENGLISH) != null) ? "${" + key + "}" : null;
	}

}
