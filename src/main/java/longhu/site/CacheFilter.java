package longhu.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page is a value of address, language, edition and program: its tag is known before
 * any query, so that a page seen before costs nothing. Tags are weak, because Tomcat does
 * not compress a response with a strong one. Errors are not stored.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class CacheFilter extends OncePerRequestFilter {

	private final CurrentEdition edition;

	private final SiteProperties properties;

	/**
	 * Over classes, templates, messages and assets: another program answers otherwise.
	 */
	private final String program;

	CacheFilter(CurrentEdition edition, SiteProperties properties) throws IOException {
		this.edition = edition;
		this.properties = properties;
		CRC32 crc = new CRC32();
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		for (String pattern : new String[] { "classpath:/templates/**/*.html", "classpath:/messages.properties",
				"classpath:/messages_en.properties", "classpath:/messages_zh_Hans.properties",
				"classpath:/assets/**/*.*", "classpath:/longhu/**/*.class" }) {
			for (Resource resource : resolver.getResources(pattern)) {
				crc.update(resource.getContentAsByteArray());
			}
		}
		this.program = Long.toHexString(crc.getValue());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		boolean reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
		return !reading || request.getRequestURI().startsWith("/assets/")
				|| request.getRequestURI().startsWith("/data/") || this.edition.errors() != null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String tag = tag(request);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
		response.setHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
		// "*" asks whether there is anything, which the tag alone does not know
		if (!"*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))
				&& new ServletWebRequest(request, response).checkNotModified(tag)) {
			return;
		}
		chain.doFilter(request, new OnlyGood(response));
	}

	private String tag(HttpServletRequest request) {
		String value = String.join("\n", this.edition.get().fingerprint(), this.program,
				this.properties.origin(request), LanguageFilter.of(request).tag(), request.getRequestURI(),
				String.valueOf(request.getQueryString()), String.valueOf(request.getHeader(HttpHeaders.ACCEPT)));
		CRC32 crc = new CRC32();
		crc.update(value.getBytes(StandardCharsets.UTF_8));
		return "W/\"" + this.edition.get().name() + "-" + Long.toHexString(crc.getValue())
				+ Integer.toHexString(value.hashCode()) + "\"";
	}

	/** Takes the tag back when the answer is not a good one. */
	private static final class OnlyGood extends HttpServletResponseWrapper {

		OnlyGood(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void setStatus(int status) {
			if (status >= 400) {
				forbid();
			}
			super.setStatus(status);
		}

		@Override
		public void sendError(int status, String message) throws IOException {
			forbid();
			super.sendError(status, message);
		}

		@Override
		public void sendError(int status) throws IOException {
			forbid();
			super.sendError(status);
		}

		private void forbid() {
			setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			setHeader(HttpHeaders.ETAG, null);
		}

	}

}
