package longhu.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * On a page seen through the time lens, all links to pages that know the lens carry it,
 * with {@code rel="nofollow"}: those of the templates, of every spoke's panels and of the
 * prose alike, which is why it is done on the finished page. A link with
 * {@code data-lens="out"} leads out of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class LensLinks extends OncePerRequestFilter {

	/** Set where a page is shown as of a time. */
	static final String ATTRIBUTE = LensLinks.class.getName();

	private static final Pattern LINK = Pattern.compile("<a\\s[^>]*>");

	private static final Pattern HREF = Pattern.compile("\\shref=\"(/[^\"?#]*)(?:\\?([^\"#]*))?(#[^\"]*)?\"");

	private static final Pattern REL = Pattern.compile("\\srel=\"([^\"]*)\"");

	private final ObjectProvider<Lens> lens;

	LensLinks(ObjectProvider<Lens> lens) {
		this.lens = lens;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getQueryString() == null || request.getParameter(Lens.PARAMETER) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, page);
		if (request.getAttribute(ATTRIBUTE) instanceof String at && page.getStatus() == HttpServletResponse.SC_OK) {
			String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
			page.resetBuffer();
			page.getOutputStream()
				.write(LINK.matcher(html)
					.replaceAll((link) -> Matcher.quoteReplacement(carrying(link.group(), at)))
					.getBytes(StandardCharsets.UTF_8));
		}
		page.copyBodyToResponse();
	}

	private String carrying(String link, String at) {
		Matcher href = HREF.matcher(link);
		if (link.contains("data-lens=\"out\"") || !href.find() || !this.lens.getObject().knows(plain(href.group(1)))) {
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
				: (query.isEmpty() ? "" : query + "&amp;") + Lens.PARAMETER + "=" + at;
		return " href=\"" + href.group(1) + "?" + carried + place + "\"";
	}

	private static String plain(String path) {
		return Arrays.stream(Language.values())
			.map(Language::prefix)
			.filter((prefix) -> !prefix.isEmpty() && path.startsWith(prefix + "/"))
			.findFirst()
			.map((prefix) -> path.substring(prefix.length()))
			.orElse(path);
	}

}
