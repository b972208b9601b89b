package longhu.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forms of a page by suffix and by {@code Accept}: {@code /companies/zhipu.bib} is
 * {@code /companies/zhipu} for a client that accepts BibTeX alone. Who would take
 * anything gets the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class Negotiation extends OncePerRequestFilter {

	/** What a client gets that leaves the choice to us. */
	private static final Map<String, String> FIRST = Map.of("*/*", "text/html", "text/*", "text/html", "application/*",
			"application/json", "application/*+json", "application/ld+json");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.startsWith("/assets/") || path.startsWith("/feed") || path.startsWith("/api/")
				|| path.startsWith("/data/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI();
		Optional<String> suffix = Forms.suffix(path);
		if (suffix.isPresent()) {
			chain.doFilter(new Chosen(request, Forms.page(path, suffix.get()), Forms.type(suffix.get())), response);
			return;
		}
		chain.doFilter(new Chosen(request, path, accepted(request.getHeader(HttpHeaders.ACCEPT))), response);
	}

	/**
	 * Before each wildcard the form that it gets, so that no two forms compete for it.
	 */
	private static String accepted(@Nullable String accept) {
		if (accept == null || accept.isBlank()) {
			return "text/html, */*;q=0.1";
		}
		try {
			List<MediaType> types = new ArrayList<>();
			for (MediaType type : MediaType.parseMediaTypes(accept)) {
				String first = FIRST.get(type.getType() + "/" + type.getSubtype());
				if (first != null) {
					types.add(MediaType.parseMediaType(first).copyQualityValue(type));
				}
				types.add(type);
			}
			return MediaType.toString(types);
		}
		catch (InvalidMediaTypeException ex) {
			return accept;
		}
	}

	/** The request for a page, in one form. */
	private static final class Chosen extends HttpServletRequestWrapper {

		private final String page;

		private final String accept;

		Chosen(HttpServletRequest request, String page, String accept) {
			super(request);
			this.page = page;
			this.accept = accept;
		}

		@Override
		public String getRequestURI() {
			return this.page;
		}

		@Override
		public String getServletPath() {
			int cut = super.getRequestURI().length() - this.page.length();
			String path = super.getServletPath();
			return (path.length() > cut) ? path.substring(0, path.length() - cut) : path;
		}

		@Override
		public @Nullable String getHeader(String name) {
			return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? this.accept : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? Collections.enumeration(List.of(this.accept))
					: super.getHeaders(name);
		}

	}

}
