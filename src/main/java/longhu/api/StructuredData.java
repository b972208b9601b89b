package longhu.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Annex;
import longhu.catalog.Described;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page is about, in the terms of <a href="https://schema.org/">schema.org</a>, in
 * the head of the page and as JSON-LD 1.1. Things are named by their address under
 * {@code /id}.
 */
@Component
class StructuredData implements Annex {

	private final Things things;

	private final MessageSource messages;

	private final JsonMapper mapper;

	private final List<Described> described;

	StructuredData(Things things, List<Described> described, MessageSource messages, JsonMapper mapper) {
		this.things = things;
		this.described = described;
		this.messages = messages;
		this.mapper = mapper;
	}

	@Override
	public int order() {
		return 50;
	}

	@Override
	public String template() {
		return "api/head";
	}

	/** The text of the element {@code script}: nothing in it can end the element. */
	@Override
	public Object of(String path, Language language, Origin origin) {
		return this.mapper.writeValueAsString(graph(path, language, origin)).replace("<", "\\u003c");
	}

	/** The page at an address as JSON-LD; of an unknown page that it is one. */
	Map<String, Object> graph(String path, Language language, Origin origin) {
		Map<String, Object> thing = this.things.at(path, language, origin)
			.or(() -> this.described.stream().flatMap((spoke) -> spoke.at(path, language, origin).stream()).findFirst())
			.orElseGet(() -> page(path, language, origin));
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("@context", "https://schema.org");
		document.put("@graph", List.of(thing, crumbs(path, thing, language, origin)));
		return document;
	}

	private Map<String, Object> page(String path, Language language, Origin origin) {
		Map<String, Object> page = new LinkedHashMap<>();
		page.put("@type", path.equals("/") ? "WebSite" : "WebPage");
		page.put("@id", origin.to(path, language));
		page.put("url", origin.to(path, language));
		page.put("name", say("site.title", language));
		page.put("inLanguage", language.htmlTag());
		return page;
	}

	private Map<String, Object> crumbs(String path, Map<String, Object> thing, Language language, Origin origin) {
		java.util.ArrayList<Map<String, Object>> items = new java.util.ArrayList<>();
		items.add(crumb(1, say("site.name", language), origin.to("/", language)));
		String[] words = path.split("/");
		if (words.length > 2) {
			String index = this.messages.getMessage("menu." + words[1], null, words[1], language.locale());
			items.add(crumb(2, String.valueOf(index), origin.to("/" + words[1], language)));
		}
		if (words.length > 1) {
			Object name = thing.getOrDefault("name", thing.get("claimReviewed"));
			items.add(crumb(items.size() + 1, String.valueOf(name), origin.to(path, language)));
		}
		Map<String, Object> crumbs = new LinkedHashMap<>();
		crumbs.put("@type", "BreadcrumbList");
		crumbs.put("itemListElement", items);
		return crumbs;
	}

	private static Map<String, Object> crumb(int position, String name, String address) {
		Map<String, Object> crumb = new LinkedHashMap<>();
		crumb.put("@type", "ListItem");
		crumb.put("position", position);
		crumb.put("name", name);
		crumb.put("item", address);
		return crumb;
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

	/** Whether an address has data of its own, and not only a page. */
	static boolean index(String path) {
		String word = path.substring(1);
		return List.of("article", "claims", "sources", "terms").contains(word)
				|| Kind.indexed().stream().anyMatch((kind) -> kind.folder().equals(word));
	}

}
