package longhu.content;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the content comes from.
 *
 * @param content a folder to read instead of the content inside the program
 * @param watch whether to read the folder again when a file in it is saved
 * @param databaseWait how long a database that is away at the start is waited for
 */
@ConfigurationProperties("longhu")
public record ContentProperties(@Nullable String content, @DefaultValue("false") boolean watch,
		@DefaultValue("60s") Duration databaseWait) {
}
