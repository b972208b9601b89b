package longhu.site;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal is reached.
 *
 * @param baseUrl the origin of absolute addresses, as {@code https://example.org}; unset,
 * it is the origin of the request
 * @param rateLimit the requests a minute that one client may make, 0 for any number; this
 * machine is no client
 */
@ConfigurationProperties("longhu")
public record SiteProperties(@Nullable URI baseUrl, @DefaultValue("1200") int rateLimit) {

	public SiteProperties {
		if (rateLimit < 0) {
			throw new IllegalArgumentException("longhu.rate-limit is a number of requests a minute, or 0");
		}
	}

	/** The origin of absolute addresses, without a slash at its end. */
	String origin(HttpServletRequest request) {
		if (this.baseUrl != null) {
			return origin(this.baseUrl);
		}
		int port = request.getServerPort();
		boolean usual = port == (request.isSecure() ? 443 : 80);
		return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
	}

	/** An origin that was given, without a slash at its end. */
	static String origin(URI given) {
		String origin = given.toString();
		return origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
	}

}
