package longhu.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Who counts as one client: an address, or the network that a household or a company is
 * given of IPv6; behind a proxy {@code server.forward-headers-strategy} says whose.
 */
final class Clients {

	private static final Pattern LOCAL = Pattern.compile("127\\.|(?:0:){7}1$|::1$");

	private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F.:]+");

	/** Bytes of an IPv6 address that name a household's network, and a site's. */
	private static final int HOUSEHOLD = 8;

	private static final int SITE = 6;

	private Clients() {
	}

	/** Whether this machine asks. */
	static boolean local(HttpServletRequest request) {
		return LOCAL.matcher(request.getRemoteAddr()).lookingAt();
	}

	/** The client: an address of IPv4, or a /64 of IPv6. */
	static String of(HttpServletRequest request) {
		return network(request.getRemoteAddr(), HOUSEHOLD);
	}

	/**
	 * The /48 around a client of IPv6, which may hold 65,536 of them; else the client.
	 */
	static String site(HttpServletRequest request) {
		return network(request.getRemoteAddr(), SITE);
	}

	private static String network(String client, int bytesOfIpv6) {
		try {
			byte[] bytes = InetAddress.getByName(DIGITS.matcher(client).matches() ? client : "::").getAddress();
			return HexFormat.of().formatHex((bytes.length == 16) ? Arrays.copyOf(bytes, bytesOfIpv6) : bytes);
		}
		catch (UnknownHostException ex) {
			return "";
		}
	}

}
