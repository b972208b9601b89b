package longhu.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Facts;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.NameView;
import longhu.catalog.Names;
import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import longhu.catalog.Sources;
import org.springframework.stereotype.Component;

/**
 * Entries, claims, sources and indexes as things of schema.org, of types that are true of
 * them: what is nothing more certain is a term that is defined here.
 */
@Component
class JsonLdNodes {

	private final EntryResolver resolver;

	private final Entries entries;

	private final Names names;

	private final Facts facts;

	private final Claims claims;

	private final Sources sources;

	private final ClaimMarkup evidence;

	private final Publisher publisher;

	private final Messages messages;

	JsonLdNodes(EntryResolver resolver, Entries entries, Names names, Facts facts, Claims claims, Sources sources,
			ClaimMarkup evidence, Publisher publisher, Messages messages) {
		this.resolver = resolver;
		this.entries = entries;
		this.names = names;
		this.facts = facts;
		this.claims = claims;
		this.sources = sources;
		this.evidence = evidence;
		this.publisher = publisher;
		this.messages = messages;
	}

	/** The thing that the page at an address is about. */
	Optional<Map<String, Object>> at(String path, Language language, Origin origin) {
		String[] words = path.split("/");
		if (words.length == 2 && StructuredData.index(path)) {
			return Optional.of(index(words[1], language, origin));
		}
		if (words.length != 3) {
			return Optional.empty();
		}
		return switch (words[1]) {
			case "claims" -> this.claims.find(words[2], language)
				.map((claim) -> this.evidence.claim(claim, this.publisher.of(language, origin), language, origin));
			case "sources" -> this.sources.find(words[2]).map((source) -> ClaimMarkup.source(source, origin));
			default -> this.resolver.everAt(path, language).map((entry) -> entry(entry, language, origin));
		};
	}

	private Map<String, Object> entry(EntrySummary entry, Language language, Origin origin) {
		Map<String, Object> thing = OrderedJson.of("@type", entry.kind().schemaType(), "@id",
				origin.text() + "/id/" + entry.kind().code() + "/" + entry.slug());
		thing.put("url", origin.to(entry.path(), language));
		thing.put("name", entry.title());
		thing.put("description", entry.summary());
		List<String> others = this.names.of(entry.id())
			.stream()
			.filter((name) -> !name.why().equals("reading"))
			.map(NameView::name)
			.filter((name) -> !name.equals(entry.title()))
			.distinct()
			.toList();
		if (entry.kind() == Kind.SECTION) {
			section(thing, entry, language, origin);
		}
		else if (!others.isEmpty()) {
			thing.put("alternateName", others);
		}
		if (entry.kind().schemaType().equals("DefinedTerm")) {
			thing.put("inDefinedTermSet", origin.to("/" + entry.kind().folder(), language));
		}
		thing.putAll(SchemaOrgDates.of(entry.kind(), this.facts.dates(entry.id())));
		return thing;
	}

	private void section(Map<String, Object> thing, EntrySummary section, Language language, Origin origin) {
		thing.put("headline", section.title());
		thing.put("inLanguage", section.textLanguage().htmlTag());
		thing.put("author", this.publisher.of(language, origin));
		thing.put("publisher", Map.of("@id", Publisher.id(origin)));
		thing.put("isPartOf", Map.of("@id", origin.to("/article", language)));
		thing.put("isBasedOn", this.sources.find("article").orElseThrow().url());
		if (section.checked() != null) {
			thing.put("dateModified", section.checked().toString());
		}
	}

	private Map<String, Object> index(String word, Language language, Origin origin) {
		boolean article = word.equals("article");
		Map<String, Object> index = OrderedJson.of("@type", article ? "Article" : "CollectionPage", "@id",
				origin.to("/" + word, language));
		index.put("url", origin.to("/" + word, language));
		index.put("name", this.messages.say(article ? "article.title" : "menu." + word, language));
		index.put("inLanguage", language.htmlTag());
		index.put("publisher", this.publisher.of(language, origin));
		if (article) {
			index.put("isBasedOn", this.sources.find("article").orElseThrow().url());
		}
		Kind.ofFolder(word)
			.ifPresent((kind) -> index.put("hasPart",
					this.entries.of(kind, language)
						.stream()
						.map((entry) -> OrderedJson.of("@type", "WebPage", "url", origin.to(entry.path(), language),
								"name", entry.title()))
						.toList()));
		return index;
	}

}
