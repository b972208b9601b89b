package longhu.search;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal searches.
 *
 * @param searchTime how long a question may take; then what was found until then is
 * shown, and that it may not be all
 */
@ConfigurationProperties("longhu")
public record SearchProperties(@DefaultValue("1s") Duration searchTime) {

	private static final Duration LONGEST = Duration.ofMinutes(1);

	public SearchProperties {
		if (searchTime.isNegative() || searchTime.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("longhu.search-time is a time of up to a minute, as 500ms or 2s");
		}
	}

}
