package longhu.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Where a reader says that something on a page is wrong.
 */
final class Report {

	private Report() {
	}

	/**
	 * A letter to the contact that names page and edition, or the address of whatever
	 * takes reports, with the page as its parameter.
	 * @return null where the content names no contact, or none of these
	 */
	static @Nullable String address(@Nullable String contact, String page, String edition) {
		if (contact == null) {
			return null;
		}
		if (contact.matches("https?://[!-~]+")) {
			return contact + (contact.contains("?") ? "&" : "?") + "page=" + encoded(page);
		}
		String mailbox = contact.replaceFirst("^mailto:", "");
		return mailbox.matches("[!-~&&[^?@]]+@[!-~&&[^?@]]+")
				? "mailto:" + mailbox + "?subject=" + encoded(page + " " + edition) : null;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
