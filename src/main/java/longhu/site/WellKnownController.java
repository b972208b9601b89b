package longhu.site;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Edition;
import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What machines look for at addresses that are the same on every site (RFC 8615): the
 * catalog of interfaces (RFC 9727, a linkset of RFC 9264) and whom to tell of a weakness
 * (RFC 9116).
 */
@RestController
class WellKnownController {

	static final String CATALOG = "/.well-known/api-catalog";

	private static final String LINKSET = "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"";

	private static final String JSON = "application/json";

	/**
	 * Every interface that the portal may have; those are listed that its spokes map.
	 */
	private static final List<Interface> INTERFACES = List.of(new Interface("/api", "/api/openapi", JSON, "/api"),
			new Interface("/api/search", "/opensearch.xml", "application/opensearchdescription+xml", "/about"),
			new Interface("/reconcile", "/reconcile", JSON, "/api"),
			new Interface("/reconcile/v1", "/reconcile/v1", JSON, "/api"), new Interface("/mcp", null, null, "/api"),
			new Interface("/oembed", null, null, "https://oembed.com/"),
			new Interface("/data", "/data/datapackage.json", JSON, "/data"),
			new Interface("/feed.atom", null, null, "/about"), new Interface("/feed.json", null, null, "/about"),
			new Interface("/sitemap.xml", null, null, "/about"), new Interface("/llms.txt", null, null, "/about"));

	private final CurrentEdition edition;

	private final Routes routes;

	WellKnownController(CurrentEdition edition, Routes routes) {
		this.edition = edition;
		this.routes = routes;
	}

	/**
	 * An interface.
	 *
	 * @param description the address of its description for machines, of a type, or null
	 * @param page for people
	 */
	record Interface(String path, @Nullable String description, @Nullable String type, String page) {

		Map<String, Object> links(Origin origin) {
			Map<String, Object> links = new LinkedHashMap<>();
			links.put("anchor", origin.text() + this.path);
			if (this.description != null && this.type != null) {
				links.put("service-desc",
						List.of(OrderedJson.of("href", origin.text() + this.description, "type", this.type)));
			}
			links.put("service-doc", List.of(OrderedJson.of("href",
					this.page.startsWith("/") ? origin.text() + this.page : this.page, "type", "text/html")));
			return links;
		}

	}

	/** The linkset that names the interfaces and where each is described. */
	record Linkset(List<Map<String, Object>> linkset) {
	}

	@GetMapping(path = CATALOG, produces = LINKSET)
	Linkset catalog(Origin origin, HttpServletResponse response) {
		response.addHeader(HttpHeaders.LINK, "<" + origin.text() + CATALOG + ">; rel=\"api-catalog\"");
		List<Interface> mapped = INTERFACES.stream().filter((each) -> this.routes.served(each.path())).toList();
		Map<String, Object> items = new LinkedHashMap<>();
		items.put("anchor", origin.text() + CATALOG);
		items.put("item", mapped.stream().map((each) -> Map.of("href", origin.text() + each.path())).toList());
		return new Linkset(Stream.concat(Stream.of(items), mapped.stream().map((each) -> each.links(origin))).toList());
	}

	/** Expires a year after the edition: no page reads the clock. */
	@GetMapping(path = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
	String security(Origin origin) {
		Edition edition = this.edition.get();
		String contact = edition.contact();
		if (contact == null || contact.isBlank()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return """
				Contact: %s
				Expires: %s
				Preferred-Languages: zh, en
				Canonical: %s/.well-known/security.txt
				""".formatted((contact.contains("@") && !contact.contains(":")) ? "mailto:" + contact : contact,
				edition.date().plusYears(1).atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC), origin.text());
	}

}
