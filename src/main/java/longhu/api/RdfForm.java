package longhu.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Origin;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms of RDF, each as one writer over triples. A document is the beginning, the
 * bodies of any number of graphs and the end, so that a large one is written as a stream.
 */
enum RdfForm {

	TURTLE(".ttl", "text/turtle;charset=UTF-8") {

		@Override
		String begin(Origin origin) {
			return prefixes(origin).entrySet()
				.stream()
				.map((prefix) -> "@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n")
				.collect(Collectors.joining());
		}

		@Override
		String body(RdfGraph graph, Origin origin, boolean first) {
			return Arrays.stream(graph.turtle().split("(?<=\n)"))
				.dropWhile((line) -> line.startsWith("@prefix "))
				.collect(Collectors.joining());
		}

	},

	N_TRIPLES(".nt", "application/n-triples;charset=UTF-8") {

		@Override
		String body(RdfGraph graph, Origin origin, boolean first) {
			StringBuilder lines = new StringBuilder();
			for (Statement triple : graph.triples()) {
				lines.append(NTriplesUtil.toNTriplesString(triple.getSubject()))
					.append(' ')
					.append(NTriplesUtil.toNTriplesString(triple.getPredicate()))
					.append(' ')
					.append(NTriplesUtil.toNTriplesString(triple.getObject()))
					.append(" .\n");
			}
			return lines.toString();
		}

	},

	RDF_XML(".rdf", "application/rdf+xml;charset=UTF-8") {

		@Override
		String begin(Origin origin) {
			return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF" + prefixes(origin).entrySet()
				.stream()
				.map((prefix) -> "\n    xmlns:" + prefix.getKey() + "=\"" + escaped(prefix.getValue()) + "\"")
				.collect(Collectors.joining()) + ">\n";
		}

		@Override
		String body(RdfGraph graph, Origin origin, boolean first) {
			Map<String, String> prefixes = prefixes(origin);
			StringBuilder text = new StringBuilder();
			for (var subject : graph.triples().subjects()) {
				text.append("  <rdf:Description ")
					.append(subject.isIRI() ? "rdf:about" : "rdf:nodeID")
					.append("=\"")
					.append(escaped(subject.stringValue()))
					.append("\">\n");
				for (Statement triple : graph.triples().filter(subject, null, null)) {
					property(text, triple, prefixes);
				}
				text.append("  </rdf:Description>\n");
			}
			return text.toString();
		}

		private void property(StringBuilder text, Statement triple, Map<String, String> prefixes) {
			String namespace = triple.getPredicate().getNamespace();
			String known = prefixes.entrySet()
				.stream()
				.filter((prefix) -> prefix.getValue().equals(namespace))
				.map(Map.Entry::getKey)
				.findFirst()
				.orElse("");
			String name = (known.isEmpty() ? "other" : known) + ":" + triple.getPredicate().getLocalName();
			text.append("    <").append(name);
			if (known.isEmpty()) {
				text.append(" xmlns:other=\"").append(escaped(namespace)).append('"');
			}
			Value value = triple.getObject();
			if (value instanceof Literal literal) {
				literal.getLanguage()
					.ifPresentOrElse((tag) -> text.append(" xml:lang=\"").append(tag).append('"'), () -> {
						if (!literal.getDatatype().equals(XSD.STRING)) {
							text.append(" rdf:datatype=\"")
								.append(escaped(literal.getDatatype().stringValue()))
								.append('"');
						}
					});
				text.append('>').append(escaped(literal.getLabel())).append("</").append(name).append(">\n");
			}
			else {
				text.append(value.isIRI() ? " rdf:resource=\"" : " rdf:nodeID=\"")
					.append(escaped(value.stringValue()))
					.append("\"/>\n");
			}
		}

		@Override
		String end() {
			return "</rdf:RDF>\n";
		}

	},

	JSON_LD(".jsonld", "application/ld+json") {

		@Override
		String begin(Origin origin) {
			return "{\"@context\":\"https://schema.org\",\"@graph\":[";
		}

		@Override
		String body(RdfGraph graph, Origin origin, boolean first) {
			List<String> nodes = new ArrayList<>();
			graph.nodes().forEach((node) -> nodes.add(JsonMapper.shared().writeValueAsString(node)));
			return ((first || nodes.isEmpty()) ? "" : ",\n") + String.join(",\n", nodes);
		}

		@Override
		String end() {
			return "]}\n";
		}

	};

	private final String suffix;

	private final String type;

	RdfForm(String suffix, String type) {
		this.suffix = suffix;
		this.type = type;
	}

	String suffix() {
		return this.suffix;
	}

	String type() {
		return this.type;
	}

	String begin(Origin origin) {
		return "";
	}

	abstract String body(RdfGraph graph, Origin origin, boolean first);

	String end() {
		return "";
	}

	/** A whole document. */
	String document(RdfGraph graph, Origin origin) {
		return begin(origin) + body(graph, origin, true) + end();
	}

	static Map<String, String> prefixes(Origin origin) {
		Map<String, String> prefixes = new java.util.LinkedHashMap<>();
		prefixes.put("rdf", RDF.NAMESPACE);
		prefixes.putAll(RdfGraph.PREFIXES);
		prefixes.put("longhu", Vocabularies.namespace(origin));
		return prefixes;
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
