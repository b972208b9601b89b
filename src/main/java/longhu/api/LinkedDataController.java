package longhu.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import longhu.catalog.Address;
import longhu.catalog.EntryResolver;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What stands in the head of a page as a document of its own, with the names of the
 * entries as labels of SKOS and with what is stated of it: the same as JSON-LD, Turtle,
 * RDF/XML and N-Triples.
 */
@RestController
class LinkedDataController {

	private static final String KIND = "/{folder:" + Kind.FOLDERS + "}";

	private static final String ENTRY = KIND + "/{slug}";

	private final StructuredData data;

	private final JsonLdNodes things;

	private final CollectionMarkup parts;

	private final Concepts concepts;

	private final EntryResolver resolver;

	private final StatementTriples statements;

	LinkedDataController(StructuredData data, JsonLdNodes things, CollectionMarkup parts, Concepts concepts,
			EntryResolver resolver, StatementTriples statements) {
		this.resolver = resolver;
		this.statements = statements;
		this.parts = parts;
		this.concepts = concepts;
		this.data = data;
		this.things = things;
	}

	@GetMapping(path = { KIND, ENTRY, "/article", "/article/{slug}", "/claims", "/claims/{slug}", "/sources",
			"/sources/{code}", "/terms", "/timeline", "/numbers" }, produces = "application/ld+json")
	Map<String, Object> graph(Address address, Locale locale, Origin origin) {
		List<Map<String, Object>> things = things(address.path(), Language.of(locale), origin);
		RdfGraph more = new RdfGraph(address.path(), origin);
		add(more, address.path(), origin);
		return StructuredData.document(Stream.concat(things.stream(), more.nodes().stream()).toList());
	}

	@GetMapping(path = { KIND, ENTRY, "/article", "/article/{slug}", "/claims", "/claims/{slug}", "/sources",
			"/sources/{code}", "/terms", "/timeline", "/numbers" }, produces = "text/turtle;charset=UTF-8")
	String turtle(Address address, Locale locale, Origin origin) {
		return triples(RdfForm.TURTLE, address, locale, origin);
	}

	@GetMapping(
			path = { KIND, ENTRY, "/article", "/article/{slug}", "/claims", "/claims/{slug}", "/sources",
					"/sources/{code}", "/terms", "/timeline", "/numbers" },
			produces = "application/rdf+xml;charset=UTF-8")
	String xml(Address address, Locale locale, Origin origin) {
		return triples(RdfForm.RDF_XML, address, locale, origin);
	}

	@GetMapping(
			path = { KIND, ENTRY, "/article", "/article/{slug}", "/claims", "/claims/{slug}", "/sources",
					"/sources/{code}", "/terms", "/timeline", "/numbers" },
			produces = "application/n-triples;charset=UTF-8")
	String lines(Address address, Locale locale, Origin origin) {
		return triples(RdfForm.N_TRIPLES, address, locale, origin);
	}

	private String triples(RdfForm form, Address address, Locale locale, Origin origin) {
		RdfGraph graph = new RdfGraph(address.path(), origin);
		things(address.path(), Language.of(locale), origin).forEach(graph::thing);
		add(graph, address.path(), origin);
		return form.document(graph, origin);
	}

	/**
	 * What the entries and terms of a page are called, and what is stated of its thing.
	 */
	private void add(RdfGraph graph, String path, Origin origin) {
		String[] words = path.split("/");
		if (words[1].equals("terms")) {
			this.concepts.addTerms(graph, origin);
		}
		if (words.length > 2 && words[1].equals("claims")) {
			this.statements.claim(graph, words[2], origin);
		}
		if (words.length > 2 && words[1].equals("sources")) {
			this.statements.source(graph, words[2], origin);
		}
		Kind.ofFolder(words[1]).filter((kind) -> kind != Kind.SECTION).ifPresent((kind) -> {
			if (words.length > 2) {
				this.concepts.add(graph, kind, words[2], origin);
				this.resolver.everAt(path, Language.ZH_HANT)
					.ifPresent((entry) -> this.statements.add(graph, entry, origin));
			}
			else {
				this.concepts.addAll(graph, kind, origin);
			}
		});
	}

	private List<Map<String, Object>> things(String path, Language language, Origin origin) {
		Map<String, Object> thing = new LinkedHashMap<>(this.things.at(path, language, origin)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		thing.putAll(this.parts.of(path, language, origin));
		return this.data.things(thing, path, language, origin);
	}

}
