package longhu.network;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import longhu.catalog.BulkFile;
import longhu.catalog.EntryName;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Statement;
import longhu.catalog.StatementTable;
import longhu.catalog.Statements;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The network for programs that draw and measure networks: as
 * <a href="http://graphml.graphdrawing.org/">GraphML</a> and as
 * <a href="https://gexf.net/">GEXF 1.3</a>. Nodes have their titles in each language;
 * edges everything that a statement has. Nodes are in memory, edges are not.
 */
@Component
class NetworkFiles implements BulkFile {

	private final Statements statements;

	NetworkFiles(Statements statements) {
		this.statements = statements;
	}

	@Override
	public void write(Origin origin, Opener files) throws IOException {
		Map<String, Map<Language, EntryName>> nodes = new TreeMap<>();
		for (Language language : Language.values()) {
			relations(language).flatMap(NetworkFiles::ends)
				.forEach((entry) -> nodes.computeIfAbsent(entry.code(), (none) -> new LinkedHashMap<>())
					.put(language, entry));
		}
		try (Writer file = files.open("network.graphml")) {
			graphml(nodes, relations(Language.ZH_HANT).iterator(), origin, writer(file));
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
		try (Writer file = files.open("network.gexf")) {
			gexf(nodes, relations(Language.ZH_HANT).iterator(), origin, writer(file));
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private Stream<Statement> relations(Language language) {
		return this.statements.all(language).filter(Statement::relation);
	}

	private static Stream<EntryName> ends(Statement relation) {
		return Stream.ofNullable(relation.value().entry()).flatMap((target) -> Stream.of(relation.subject(), target));
	}

	private static XMLStreamWriter writer(Writer file) throws XMLStreamException {
		return XMLOutputFactory.newInstance().createXMLStreamWriter(file);
	}

	/** The columns of a node with their values. */
	private static Map<String, String> node(Map<Language, EntryName> names, Origin origin) {
		Map<String, String> values = new LinkedHashMap<>();
		names.forEach((language, name) -> {
			values.putIfAbsent("kind", name.kind().code());
			values.put("label_" + language.tag().replace("-", "_"), name.title());
			values.putIfAbsent("url", origin.to(name.path(), Language.ZH_HANT));
		});
		return values;
	}

	private static List<String> nodeColumns() {
		List<String> columns = new ArrayList<>(List.of("kind"));
		for (Language language : Language.values()) {
			columns.add("label_" + language.tag().replace("-", "_"));
		}
		columns.add("url");
		return columns;
	}

	private static String type(StatementTable.Column column) {
		return switch (column.type()) {
			case "number" -> "double";
			case "boolean" -> "boolean";
			default -> "string";
		};
	}

	private static void graphml(Map<String, Map<Language, EntryName>> nodes, Iterator<Statement> edges, Origin origin,
			XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartDocument("UTF-8", "1.0");
		start(xml, "graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
		for (String column : nodeColumns()) {
			xml.writeCharacters("\n");
			key(xml, "n_" + column, "node", column, "string");
		}
		for (StatementTable.Column column : StatementTable.all()) {
			xml.writeCharacters("\n");
			key(xml, "e_" + column.name(), "edge", column.name(), type(column));
		}
		xml.writeCharacters("\n");
		start(xml, "graph", "edgedefault", "directed");
		for (Map.Entry<String, Map<Language, EntryName>> node : nodes.entrySet()) {
			xml.writeCharacters("\n");
			start(xml, "node", "id", node.getKey());
			for (Map.Entry<String, String> value : node(node.getValue(), origin).entrySet()) {
				data(xml, "n_" + value.getKey(), value.getValue());
			}
			xml.writeEndElement();
		}
		while (edges.hasNext()) {
			Statement edge = edges.next();
			xml.writeCharacters("\n");
			start(xml, "edge", "id", edge.id(), "source", edge.subject().code(), "target", target(edge), "directed",
					String.valueOf(!edge.mutual()));
			for (StatementTable.Column column : StatementTable.all()) {
				Object value = column.value().apply(edge);
				if (value != null) {
					data(xml, "e_" + column.name(), value.toString());
				}
			}
			xml.writeEndElement();
		}
		xml.writeEndDocument();
		xml.flush();
	}

	private static void gexf(Map<String, Map<Language, EntryName>> nodes, Iterator<Statement> edges, Origin origin,
			XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartDocument("UTF-8", "1.0");
		start(xml, "gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
		start(xml, "graph", "defaultedgetype", "directed");
		start(xml, "attributes", "class", "node");
		for (String column : nodeColumns()) {
			empty(xml, "attribute", "id", column, "title", column, "type", "string");
		}
		xml.writeEndElement();
		start(xml, "attributes", "class", "edge");
		for (StatementTable.Column column : StatementTable.all()) {
			empty(xml, "attribute", "id", column.name(), "title", column.name(), "type", type(column));
		}
		xml.writeEndElement();
		start(xml, "nodes");
		for (Map.Entry<String, Map<Language, EntryName>> node : nodes.entrySet()) {
			Map<String, String> values = node(node.getValue(), origin);
			xml.writeCharacters("\n");
			start(xml, "node", "id", node.getKey(), "label",
					values.getOrDefault("label_" + Language.ZH_HANT.tag().replace("-", "_"), node.getKey()));
			start(xml, "attvalues");
			for (Map.Entry<String, String> value : values.entrySet()) {
				empty(xml, "attvalue", "for", value.getKey(), "value", value.getValue());
			}
			xml.writeEndElement();
			xml.writeEndElement();
		}
		xml.writeEndElement();
		start(xml, "edges");
		while (edges.hasNext()) {
			Statement edge = edges.next();
			xml.writeCharacters("\n");
			start(xml, "edge", "id", edge.id(), "source", edge.subject().code(), "target", target(edge), "label",
					edge.label(), "kind", edge.type(), "type", edge.mutual() ? "undirected" : "directed");
			start(xml, "attvalues");
			for (StatementTable.Column column : StatementTable.all()) {
				Object value = column.value().apply(edge);
				if (value != null) {
					empty(xml, "attvalue", "for", column.name(), "value", value.toString());
				}
			}
			xml.writeEndElement();
			xml.writeEndElement();
		}
		xml.writeEndDocument();
		xml.flush();
	}

	private static String target(Statement edge) {
		@Nullable EntryName target = edge.value().entry();
		return (target != null) ? target.code() : "";
	}

	private static void key(XMLStreamWriter xml, String id, String of, String name, String type)
			throws XMLStreamException {
		empty(xml, "key", "id", id, "for", of, "attr.name", name, "attr.type", type);
	}

	private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
		start(xml, "data", "key", key);
		xml.writeCharacters(value);
		xml.writeEndElement();
	}

	private static void start(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
		xml.writeStartElement(name);
		attributes(xml, attributes);
	}

	private static void empty(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
		xml.writeEmptyElement(name);
		attributes(xml, attributes);
	}

	private static void attributes(XMLStreamWriter xml, String... attributes) throws XMLStreamException {
		for (int at = 0; at < attributes.length; at += 2) {
			xml.writeAttribute(attributes[at], attributes[at + 1]);
		}
	}

}
