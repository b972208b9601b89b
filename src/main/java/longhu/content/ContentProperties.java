package longhu.content;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the content comes from.
 *
 * @param content a folder to read instead of the content inside the program
 * @param watch whether to read the folder again when a file in it is saved
 */
@ConfigurationProperties("longhu")
public record ContentProperties(@Nullable String content, @DefaultValue("false") boolean watch) {
}
