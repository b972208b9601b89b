package longhu.site;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the portal is reached.
 *
 * @param baseUrl the origin of absolute addresses, as {@code https://example.org}; unset,
 * it is the origin of the request
 */
@ConfigurationProperties("longhu")
public record SiteProperties(@Nullable URI baseUrl) {

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
