package longhu.site;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the portal is reached, and how much of it is kept ready.
 *
 * @param baseUrl the origin of absolute addresses, as {@code https://example.org}, with
 * the prefix of all paths behind it if there is one; unset, it is the origin of the
 * request
 * @param rateLimit the requests a minute that one client may make, 0 for any number; this
 * machine is no client
 * @param cache of answers
 */
@ConfigurationProperties("longhu")
public record SiteProperties(@Nullable URI baseUrl, @DefaultValue("1200") int rateLimit, @DefaultValue Cache cache) {

	public SiteProperties {
		if (rateLimit < 0) {
			throw new IllegalArgumentException("longhu.rate-limit is a number of requests a minute, or 0");
		}
	}

	/**
	 * How many bytes of answers are kept; 0 keeps none.
	 *
	 * @param pages for addresses without a query
	 * @param queries for addresses with one, which anybody can make up
	 */
	public record Cache(@DefaultValue("64MB") DataSize pages, @DefaultValue("16MB") DataSize queries) {

	}

}
