package longhu.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The forms that an address comes in besides its page, and the suffix of each. Which
 * there are is what the spokes map, so that a new form needs no word here.
 */
@Component
class Forms {

	private static final String HOME = "/index";

	private static final Map<String, String> SUFFIXES = new LinkedHashMap<>();
	static {
		SUFFIXES.put(".csl.json", "application/vnd.citationstyles.csl+json");
		SUFFIXES.put(".bib", "application/x-bibtex");
		SUFFIXES.put(".ris", "application/x-research-info-systems");
		SUFFIXES.put(".jsonld", "application/ld+json");
		SUFFIXES.put(".json", MediaType.APPLICATION_JSON_VALUE);
		SUFFIXES.put(".ttl", "text/turtle");
		SUFFIXES.put(".md", "text/markdown");
		SUFFIXES.put(".csv", "text/csv");
	}

	/** What is mapped stays; matching an address against all of it takes a while. */
	private final Cache<String, List<Form>> known = Caffeine.newBuilder().maximumSize(10_000).build();

	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	private final ObjectProvider<RouterFunctionMapping> routers;

	private final ServletContext servlets;

	Forms(ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<RouterFunctionMapping> routers,
			ServletContext servlets) {
		this.mappings = mappings;
		this.routers = routers;
		this.servlets = servlets;
	}

	/** A form of an address. */
	record Form(String suffix, String type) {
	}

	/** The suffix by which an address asks for data, if it does. */
	static Optional<String> suffix(String path) {
		return SUFFIXES.keySet()
			.stream()
			.filter((suffix) -> path.endsWith(suffix) && path.length() > suffix.length()
					&& path.charAt(path.length() - suffix.length() - 1) != '/')
			.findFirst();
	}

	/** The address that a suffix is added to: the home page needs a name for that. */
	static String file(String page) {
		return page.equals("/") ? HOME : page;
	}

	/** The page whose form an address with a suffix is. */
	static String page(String path, String suffix) {
		String page = path.substring(0, path.length() - suffix.length());
		return page.equals(HOME) ? "/" : page;
	}

	/** Whether an address ends like a form that there is not. */
	static boolean unknown(String path) {
		return suffix(path).isEmpty() && path.matches("(?:/en|/zh-hans)?/(?!data/|find/).*\\w\\.\\w{1,10}");
	}

	static String suffixes() {
		return String.join(", ", SUFFIXES.keySet());
	}

	static String type(String suffix) {
		return String.valueOf(SUFFIXES.get(suffix));
	}

	/** The suffix of the form that a client would like best, or nothing for a page. */
	static String preferred(String accept) {
		try {
			List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
			types.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
			MediaType best = types.get(0);
			return SUFFIXES.entrySet()
				.stream()
				.filter((form) -> form.getValue().equals(best.getType() + "/" + best.getSubtype()))
				.map(Map.Entry::getKey)
				.findFirst()
				.orElse("");
		}
		catch (InvalidMediaTypeException ex) {
			return "";
		}
	}

	/** The forms of an address without language prefix, in the order of the suffixes. */
	List<Form> of(String path) {
		return this.known.get(path, this::found);
	}

	private List<Form> found(String path) {
		PathContainer container = PathContainer.parsePath(path);
		Set<String> types = this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.filter((mapping) -> matches(mapping, container))
			.flatMap((mapping) -> mapping.getProducesCondition().getProducibleMediaTypes().stream())
			.map((type) -> type.getType() + "/" + type.getSubtype())
			.collect(Collectors.toSet());
		return SUFFIXES.entrySet()
			.stream()
			.filter((suffix) -> types.contains(suffix.getValue()))
			.map((suffix) -> new Form(suffix.getKey(), suffix.getValue()))
			.toList();
	}

	/** Whether a spoke answers at an address: by a controller, a router or a servlet. */
	boolean mapped(String path) {
		PathContainer container = PathContainer.parsePath(path);
		return this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.anyMatch((mapping) -> matches(mapping, container))
				|| this.routers.stream()
					.map(RouterFunctionMapping::getRouterFunction)
					.anyMatch((router) -> router != null && router.toString().contains(path))
				|| this.servlets.getServletRegistrations()
					.values()
					.stream()
					.flatMap((servlet) -> servlet.getMappings().stream())
					.anyMatch((mapping) -> mapping.replace("/*", "").equals(path));
	}

	private static boolean matches(RequestMappingInfo mapping, PathContainer path) {
		var patterns = mapping.getPathPatternsCondition();
		return patterns != null && patterns.getPatterns().stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
