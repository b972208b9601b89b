package longhu.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import longhu.catalog.Address;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Which addresses become which files: a page {@code /companies/zhipu} is
 * {@code companies/zhipu/index.html}, what has a suffix keeps its name. What answers a
 * question (a query) or is a service stays where the portal is at home.
 */
@Component
class Addresses {

	/** It holds an export and cannot hold itself. */
	static final String ARCHIVE = "/data/portal.zip";

	private final Origin home;

	private final RequestMappingHandlerMapping mappings;

	private final Map<String, Boolean> pages = new ConcurrentHashMap<>();

	private volatile @Nullable List<PathPattern> patterns;

	Addresses(Origin home, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.home = home;
		this.mappings = mappings;
	}

	/** Forgets which addresses were asked about. */
	void forget() {
		this.pages.clear();
	}

	/** The absolute address of a path at the portal's home. */
	String atHome(String path) {
		return this.home.text() + path;
	}

	/** A path without what the paths of all pages begin with: files know no prefix. */
	String withoutPrefix(String path) {
		String prefix = this.home.prefix();
		return (!prefix.isEmpty() && (path.equals(prefix) || path.startsWith(prefix + "/")))
				? path.substring(prefix.length()) : path;
	}

	/** A text with the portal named where it is at home, and not where it was asked. */
	String atHome(String text, String origin) {
		String place = this.home.text();
		// an address in the query of another is encoded
		return text.replace(origin, place).replace(encoded(origin), encoded(place));
	}

	private static String encoded(String address) {
		return URLEncoder.encode(address, StandardCharsets.UTF_8);
	}

	/** The same of a text in UTF-8. */
	byte[] atHome(byte[] text, String origin) {
		return atHome(new String(text, StandardCharsets.UTF_8), origin).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Where an address of this portal leads.
	 * @param path with the language prefix
	 * @param query or null
	 */
	Target of(String path, @Nullable String query) {
		if (query != null || path.contains("%") || path.contains("..") || path.equals(ARCHIVE)) {
			return new Target(null, atHome((query != null) ? path + "?" + query : path));
		}
		if (path.substring(path.lastIndexOf('/') + 1).contains(".") || Address.of(path).path().startsWith("/data/")) {
			return new Target(path, path.substring(1));
		}
		if (!this.pages.computeIfAbsent(path, this::page)) {
			return new Target(null, atHome(path));
		}
		return new Target(path,
				path.endsWith("/") ? path.substring(1) + "index.html" : path.substring(1) + "/index.html");
	}

	/** Whether a page is mapped there, however it will answer. */
	private boolean page(String path) {
		PathContainer plain = PathContainer.parsePath(Address.of(path).path());
		return patterns().stream().anyMatch((pattern) -> pattern.matches(plain));
	}

	private List<PathPattern> patterns() {
		List<PathPattern> known = this.patterns;
		if (known == null) {
			known = this.mappings.getHandlerMethods()
				.keySet()
				.stream()
				.filter((mapping) -> mapping.getProducesCondition()
					.getProducibleMediaTypes()
					.contains(MediaType.TEXT_HTML))
				.flatMap((mapping) -> Optional.ofNullable(mapping.getPathPatternsCondition())
					.map((condition) -> condition.getPatterns())
					.orElse(Set.of())
					.stream())
				.toList();
			this.patterns = known;
		}
		return known;
	}

}
