package longhu.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Fields;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
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

	private final Breadcrumbs crumbs;

	private final Messages messages;

	private final JsonMapper mapper;

	private final List<StructuredDataSource> described;

	StructuredData(JsonLdNodes things, Publisher publisher, Breadcrumbs crumbs, List<StructuredDataSource> described,
			Messages messages, JsonMapper mapper) {
		this.things = things;
		this.publisher = publisher;
		this.crumbs = crumbs;
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
		return List.of(thing, this.crumbs.of(path, thing, language, origin));
	}

	static Map<String, Object> document(List<Map<String, Object>> things) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("@context", "https://schema.org");
		document.put("@graph", things);
		return document;
	}

	private Map<String, Object> page(String path, Language language, Origin origin) {
		boolean home = path.equals("/");
		Map<String, Object> page = Fields.of("@type", home ? "WebSite" : PAGES.getOrDefault(path, "WebPage"), "@id",
				origin.to(path, language));
		page.put("url", origin.to(path, language));
		page.put("name", this.crumbs.title(path, language));
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

	/** Whether an address has data of its own, and not only a page. */
	static boolean index(String path) {
		String word = path.replaceFirst("^/", "");
		return List.of("article", "claims", "sources", "terms", "timeline", "numbers").contains(word)
				|| Kind.indexed().stream().anyMatch((kind) -> kind.folder().equals(word));
	}

}
