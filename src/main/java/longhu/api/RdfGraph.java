package longhu.api;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import longhu.catalog.TextHash;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * Statements about things, written as Turtle 1.1, or as nodes of JSON-LD.
 */
final class RdfGraph {

	/** As the context of JSON-LD has it: http, so that both say the same. */
	static final String SCHEMA = "http://schema.org/";

	/** The properties whose values are addresses and not texts. */
	private static final Set<String> ADDRESSES = Set.of("url", "isBasedOn", "inDefinedTermSet");

	/** The properties whose values the context of JSON-LD makes dates. */
	private static final Pattern DATES = Pattern.compile("date\\w+|\\w+Date");

	static final Map<String, String> PREFIXES = prefixes();

	private final Model model = new LinkedHashModel();

	/** What nodes without an address are called by: the same in each run. */
	private final String seed;

	private int unnamed;

	/**
	 * An empty graph.
	 * @param about what it is about, by which its nodes are told from those of others
	 */
	RdfGraph(String about, Origin origin) {
		this.seed = "n" + TextHash.of(about);
		PREFIXES.forEach(this.model::setNamespace);
		this.model.setNamespace("longhu", Vocabularies.namespace(origin));
	}

	private static Map<String, String> prefixes() {
		Map<String, String> prefixes = new LinkedHashMap<>();
		prefixes.put("rdfs", RDFS.NAMESPACE);
		prefixes.put("owl", OWL.NAMESPACE);
		prefixes.put("xsd", XSD.NAMESPACE);
		prefixes.put("schema", SCHEMA);
		prefixes.put("skos", SKOS.NAMESPACE);
		prefixes.put("dcterms", DCTERMS.NAMESPACE);
		prefixes.put("prov", PROV.NAMESPACE);
		prefixes.put("wd", "http://www.wikidata.org/entity/");
		return prefixes;
	}

	Model triples() {
		return this.model;
	}

	/** The thing as it stands in JSON-LD. */
	Resource thing(Map<?, ?> thing) {
		Object id = thing.get("@id");
		Resource subject = (id != null) ? Values.iri(id.toString()) : Values.bnode(this.seed + "x" + this.unnamed++);
		thing.forEach((key, value) -> {
			if (key.equals("@type")) {
				this.model.add(subject, RDF.TYPE, Values.iri(SCHEMA, value.toString()));
			}
			else if (!key.equals("@id")) {
				Collection<?> values = (value instanceof Collection<?> several) ? several : Set.of(value);
				values.forEach((each) -> this.model.add(subject, Values.iri(SCHEMA, key.toString()),
						value(key.toString(), each)));
			}
		});
		return subject;
	}

	private Value value(String key, Object value) {
		if (value instanceof Map<?, ?> thing) {
			return thing(thing);
		}
		if (ADDRESSES.contains(key)) {
			return Values.iri(value.toString());
		}
		if (DATES.matcher(key).matches()) {
			return date(value.toString());
		}
		return (value instanceof Number number) ? number(number) : Values.literal(value);
	}

	/** A date of ISO 8601 with the precision that it has. */
	static Value date(String date) {
		return Values.literal(date, switch (date.length()) {
			case 4 -> XSD.GYEAR;
			case 7 -> XSD.GYEARMONTH;
			case 10 -> XSD.DATE;
			default -> XSD.STRING;
		});
	}

	/** As a processor of JSON-LD reads a number of JSON. */
	private static Value number(Number number) {
		BigDecimal plain = new BigDecimal(number.toString()).stripTrailingZeros();
		return (plain.scale() <= 0) ? Values.literal(plain.toBigInteger())
				: Values.literal(XMLDatatypeUtil.normalizeDouble(plain.toString()), XSD.DOUBLE);
	}

	void state(Resource subject, IRI predicate, Value object) {
		this.model.add(subject, predicate, object);
	}

	/** Whether something is stated already. */
	boolean states(Resource subject, IRI predicate, Value object) {
		return this.model.contains(subject, predicate, object);
	}

	/**
	 * What is stated of each thing as a node of JSON-LD, whose context knows the prefix
	 * {@code skos}.
	 */
	List<Map<String, Object>> nodes() {
		return this.model.subjects().stream().map((subject) -> {
			Map<String, Object> node = new LinkedHashMap<>();
			node.put("@id", name(subject));
			Model about = this.model.filter(subject, null, null);
			about.predicates()
				.forEach((predicate) -> node.put(word(predicate),
						about.filter(subject, predicate, null)
							.objects()
							.stream()
							.map((object) -> predicate.equals(RDF.TYPE) ? word(object) : node(object))
							.toList()));
			return node;
		}).toList();
	}

	private static String name(Value node) {
		return node.isBNode() ? "_:" + node.stringValue() : node.stringValue();
	}

	private static String word(Value name) {
		return name.equals(RDF.TYPE) ? "@type" : name.stringValue().replace(SKOS.NAMESPACE, "skos:");
	}

	private static Map<String, Object> node(Value value) {
		if (value instanceof Literal text) {
			return text.getLanguage().isPresent()
					? OrderedJson.of("@language", text.getLanguage().get(), "@value", text.getLabel())
					: OrderedJson.of("@type", text.getDatatype().stringValue(), "@value", text.getLabel());
		}
		return Map.of("@id", name(value));
	}

	String turtle() {
		StringWriter text = new StringWriter();
		// without names for nodes that have none, two answers are equal byte for byte
		WriterConfig config = new WriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, true)
			.set(BasicWriterSettings.PRETTY_PRINT, true);
		Rio.write(this.model, text, RDFFormat.TURTLE, config);
		return text.toString();
	}

}
