package longhu.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import longhu.catalog.PageContribution;
import longhu.catalog.StructuredDataSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page is about, in the terms of <a href="https://schema.org/">schema.org</a>, in
 * the head of the page and as JSON-LD 1.1. Things are named by their address under
 * {@code /id}.
 */
@Component
@Order(50)
class StructuredData implements PageContribution {

	/** Pages of a type of their own. */
	static final Map<String, String> PAGES = Map.of("/about", "AboutPage", "/search", "SearchResultsPage");

	private final JsonLdNodes things;

	private final Publisher publisher;

	private final Messages messages;

	private final JsonMapper mapper;

	private final List<StructuredDataSource> described;

	StructuredData(JsonLdNodes things, Publisher publisher, List<StructuredDataSource> described, Messages messages,
			JsonMapper mapper) {
		this.things = things;
		this.publisher = publisher;
		this.described = described;
		this.messages = messages;
		this.mapper = mapper;
	}

	@Override
	public String template() {
		return "api/head";
	}

	/**
	 * The text of the element {@code script}: nothing in it can end the element. A page
	 * of mentions is about what is mentioned.
	 */
	@Override
	public Object of(String path, String question, Language language, Origin origin) {
		String about = path.replaceFirst("(?<=[^/])/mentions$", "");
		return this.mapper.writeValueAsString(graph(about, language, origin)).replace("<", "\\u003c");
	}

	/** The page at an address as JSON-LD; of an unknown page that it is one. */
	Map<String, Object> graph(String path, Language language, Origin origin) {
		Map<String, Object> thing = this.things.at(path, language, origin)
			.or(() -> this.described.stream().flatMap((spoke) -> spoke.at(path, language, origin).stream()).findFirst())
			.orElseGet(() -> page(path, language, origin));
		return document(things(thing, path, language, origin));
	}

	/** A thing with the way to its page. */
	List<Map<String, Object>> things(Map<String, Object> thing, String path, Language language, Origin origin) {
		return List.of(thing, breadcrumbs(path, thing, language, origin));
	}

	static Map<String, Object> document(List<Map<String, Object>> things) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("@context", "https://schema.org");
		document.put("@graph", things);
		return document;
	}

	private Map<String, Object> page(String path, Language language, Origin origin) {
		boolean home = path.equals("/");
		Map<String, Object> page = OrderedJson.of("@type", home ? "WebSite" : PAGES.getOrDefault(path, "WebPage"),
				"@id", origin.to(path, language));
		page.put("url", origin.to(path, language));
		page.put("name", title(path, language));
		page.put("inLanguage", language.htmlTag());
		if (home) {
			page.put("description", this.messages.say("site.description", language));
			page.put("publisher", this.publisher.of(language, origin));
		}
		else {
			page.put("isPartOf", Map.of("@id", origin.to("/", language)));
		}
		return page;
	}

	/** What the heading of a page says, found by the words of its address. */
	private String title(String path, Language language) {
		String[] words = path.split("/");
		String first = (words.length > 1) ? words[1] : "";
		String last = (words.length > 2) ? words[2] : first;
		String[] keys = (words.length > 2) ? new String[] { first + "." + last, last + ".title", first + ".title" }
				: new String[] { "menu." + first, first + ".title" };
		return Stream.of(keys)
			.flatMap((key) -> this.messages.find(key, language).stream())
			.findFirst()
			.orElseGet(() -> this.messages.say("site.title", language));
	}

	/** The way to a page, with the name of what is there. */
	private Map<String, Object> breadcrumbs(String path, Map<String, Object> thing, Language language, Origin origin) {
		List<Map<String, Object>> items = new ArrayList<>();
		items.add(crumb(1, this.messages.say("site.name", language), origin.to("/", language)));
		String[] words = path.split("/");
		String above = (words.length > 2) ? "/" + words[1] : "";
		if (index(above) || PAGES.containsKey(above)) {
			items.add(crumb(2, title(above, language), origin.to(above, language)));
		}
		if (words.length > 1) {
			Object name = thing.getOrDefault("name", thing.get("claimReviewed"));
			items.add(crumb(items.size() + 1, String.valueOf(name), origin.to(path, language)));
		}
		return OrderedJson.of("@type", "BreadcrumbList", "itemListElement", items);
	}

	private static Map<String, Object> crumb(int position, String name, String address) {
		return OrderedJson.of("@type", "ListItem", "position", position, "name", name, "item", Map.of("@id", address));
	}

	/** Whether an address has data of its own, and not only a page. */
	static boolean index(String path) {
		String word = path.replaceFirst("^/", "");
		return List.of("article", "claims", "sources", "terms", "timeline", "numbers").contains(word)
				|| Kind.indexed().stream().anyMatch((kind) -> kind.folder().equals(word));
	}

}
