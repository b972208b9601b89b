package longhu.site;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Address;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What is done to a finished page, because its links come from templates, from every
 * spoke's panels and from the prose alike: below a prefix all own addresses get it; on a
 * page seen through the time lens all links to pages that know the lens carry it, with
 * {@code rel="nofollow"}, but for those with {@code data-lens="out"}; and the indentation
 * of the templates is not sent.
 */
@Component
class PageLinks {

	/** Set where a page is shown as of a time. */
	static final String AT = PageLinks.class.getName();

	private static final Pattern LINK = Pattern.compile("<a\\s[^>]*>");

	private static final Pattern HREF = Pattern.compile("\\shref=\"(/[^\"?#]*)(?:\\?([^\"#]*))?(#[^\"]*)?\"");

	private static final Pattern REL = Pattern.compile("\\srel=\"([^\"]*)\"");

	private static final Pattern INDENTATION = Pattern.compile("<(pre|textarea)\\b.*?</\\1>|\\s*\\n\\s*",
			Pattern.DOTALL);

	private static final Pattern OWN = Pattern
		.compile("(\\s(?:href|src|action|poster|data-[a-z-]+)=\")(?=/(?!/))|(\\sdata-prefix=\")(?=\")");

	private final ObjectProvider<AsOfPages> lens;

	private final Mount mount;

	PageLinks(ObjectProvider<AsOfPages> lens, Mount mount) {
		this.lens = lens;
		this.mount = mount;
	}

	String placed(String html, HttpServletRequest request) {
		String page = INDENTATION.matcher(html)
			.replaceAll((found) -> (found.group(1) != null) ? Matcher.quoteReplacement(found.group()) : "\n");
		if (request.getAttribute(AT) instanceof String at) {
			page = LINK.matcher(page).replaceAll((link) -> Matcher.quoteReplacement(carrying(link.group(), at)));
		}
		String prefix = this.mount.prefix(request);
		return prefix.isEmpty() ? page : OWN.matcher(page).replaceAll("$1$2" + Matcher.quoteReplacement(prefix));
	}

	private String carrying(String link, String at) {
		Matcher href = HREF.matcher(link);
		if (link.contains("data-lens=\"out\"") || !href.find()
				|| !this.lens.getObject().knows(Address.of(href.group(1)))) {
			return link;
		}
		String carrying = link.substring(0, href.start()) + address(href, at) + link.substring(href.end());
		Matcher rel = REL.matcher(carrying);
		if (!rel.find()) {
			return carrying.substring(0, carrying.length() - 1) + " rel=\"nofollow\">";
		}
		return rel.group(1).contains("nofollow") ? carrying
				: carrying.substring(0, rel.end() - 1) + " nofollow" + carrying.substring(rel.end() - 1);
	}

	private static String address(MatchResult href, String at) {
		String query = (href.group(2) != null) ? href.group(2) : "";
		String place = (href.group(3) != null) ? href.group(3) : "";
		String carried = ("&amp;" + query).contains("&amp;at=") ? query
				: (query.isEmpty() ? "" : query + "&amp;") + AsOfPages.PARAMETER + "=" + at;
		return " href=\"" + href.group(1) + "?" + carried + place + "\"";
	}

}
