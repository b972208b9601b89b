package longhu.data;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import longhu.catalog.Edition;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/**
 * What the files are, for catalogs of data sets: as
 * <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a> and, with the columns of the
 * tables, as
 * <a href="https://docs.mlcommons.org/croissant/docs/croissant-spec.html">Croissant
 * 1.0</a>.
 */
@Component
class Descriptors {

	private final Messages messages;

	Descriptors(Messages messages) {
		this.messages = messages;
	}

	/** Whether the owner of the portal has chosen a licence. */
	static boolean chosen(Edition edition) {
		return edition.licence() != null && !edition.licence().isBlank();
	}

	/** Writes the descriptors of the files that the folder holds so far. */
	void write(DataFiles folder, Edition edition, Origin origin) throws IOException {
		List<DataFile> files = folder.files();
		put(folder, "dcat.jsonld", "dcat", dcat(files, edition, origin));
		put(folder, "croissant.json", "croissant", croissant(files, edition, origin));
	}

	private static void put(DataFiles folder, String name, String what, Map<String, Object> document)
			throws IOException {
		Files.writeString(folder.path(name),
				JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
		folder.add(name, what, null, null);
	}

	private Map<String, Object> dcat(List<DataFile> files, Edition edition, Origin origin) {
		Map<String, Object> context = new LinkedHashMap<>();
		context.put("dcat", "http://www.w3.org/ns/dcat#");
		context.put("dcterms", "http://purl.org/dc/terms/");
		context.put("spdx", "http://spdx.org/rdf/terms#");
		context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
		Map<String, Object> dataset = new LinkedHashMap<>();
		dataset.put("@context", context);
		dataset.put("@id", origin.text() + "/data");
		dataset.put("@type", "dcat:Dataset");
		List<Map<String, Object>> titles = new ArrayList<>();
		List<Map<String, Object>> texts = new ArrayList<>();
		for (Language language : Language.values()) {
			titles
				.add(text(this.messages.say("data.title", language) + " · " + this.messages.say("site.title", language),
						language));
			texts.add(text(this.messages.say("data.lead", language), language));
		}
		dataset.put("dcterms:title", titles);
		dataset.put("dcterms:description", texts);
		dataset.put("dcterms:language", List.of("zh-Hant", "zh-Hans", "en"));
		dataset.put("dcterms:issued", value(edition.date().toString(), "xsd:date"));
		dataset.put("dcat:version", edition.name());
		dataset.put("dcat:landingPage", Map.of("@id", origin.text() + "/data"));
		dataset.put(chosen(edition) ? "dcterms:license" : "dcterms:rights", licence(edition));
		dataset.put("dcat:distribution", files.stream().map((file) -> distribution(file, edition, origin)).toList());
		return dataset;
	}

	private Map<String, Object> distribution(DataFile file, Edition edition, Origin origin) {
		Map<String, Object> distribution = new LinkedHashMap<>();
		distribution.put("@type", "dcat:Distribution");
		distribution.put("dcterms:title", file.name());
		distribution.put("dcat:downloadURL", Map.of("@id", origin.text() + "/data/" + file.name()));
		distribution.put("dcat:accessURL", Map.of("@id", origin.text() + "/data"));
		distribution.put("dcat:mediaType",
				Map.of("@id", "https://www.iana.org/assignments/media-types/" + file.plainType()));
		distribution.put("dcat:byteSize", value(String.valueOf(file.bytes()), "xsd:nonNegativeInteger"));
		distribution.put(chosen(edition) ? "dcterms:license" : "dcterms:rights", licence(edition));
		Map<String, Object> sum = new LinkedHashMap<>();
		sum.put("@type", "spdx:Checksum");
		sum.put("spdx:algorithm", Map.of("@id", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
		sum.put("spdx:checksumValue", value(file.sha256(), "xsd:hexBinary"));
		distribution.put("spdx:checksum", sum);
		return distribution;
	}

	private Map<String, Object> croissant(List<DataFile> files, Edition edition, Origin origin) {
		Map<String, Object> context = new LinkedHashMap<>();
		context.put("@language", "en");
		context.put("@vocab", "https://schema.org/");
		context.put("sc", "https://schema.org/");
		context.put("cr", "http://mlcommons.org/croissant/");
		context.put("dct", "http://purl.org/dc/terms/");
		context.put("conformsTo", "dct:conformsTo");
		for (String word : List.of("recordSet", "field", "fileObject", "column", "extract", "source", "key")) {
			context.put(word, "cr:" + word);
		}
		context.put("dataType", OrderedJson.of("@id", "cr:dataType", "@type", "@vocab"));
		Map<String, Object> dataset = new LinkedHashMap<>();
		dataset.put("@context", context);
		dataset.put("@type", "sc:Dataset");
		dataset.put("conformsTo", "http://mlcommons.org/croissant/1.0");
		dataset.put("name", "longhu");
		dataset.put("description", this.messages.say("data.lead", Language.EN));
		dataset.put("url", origin.text() + "/data");
		dataset.put("license", licence(edition));
		dataset.put("version", edition.name());
		dataset.put("datePublished", edition.date().toString());
		dataset.put("distribution", files.stream().map((file) -> file(file, origin)).toList());
		dataset.put("recordSet", files.stream().filter((file) -> file.table() != null).map(this::records).toList());
		return dataset;
	}

	private static Map<String, Object> file(DataFile file, Origin origin) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("@type", "cr:FileObject");
		object.put("@id", file.name());
		object.put("name", file.name());
		object.put("contentUrl", origin.text() + "/data/" + file.name());
		object.put("encodingFormat", file.plainType());
		object.put("contentSize", file.bytes() + " B");
		object.put("sha256", file.sha256());
		return object;
	}

	private Map<String, Object> records(DataFile file) {
		TableDefinition table = Objects.requireNonNull(file.table());
		Map<String, Object> records = new LinkedHashMap<>();
		records.put("@type", "cr:RecordSet");
		records.put("@id", table.name());
		records.put("name", table.name());
		records.put("description", this.messages.say("data.table." + table.name(), Language.EN));
		if (!table.key().isEmpty()) {
			records.put("key", table.key().stream().map((key) -> Map.of("@id", table.name() + "/" + key)).toList());
		}
		records.put("field", table.columns().stream().map((column) -> field(column, table, file)).toList());
		return records;
	}

	private Map<String, Object> field(TableDefinition.Column column, TableDefinition table, DataFile file) {
		Map<String, Object> field = new LinkedHashMap<>();
		field.put("@type", "cr:Field");
		field.put("@id", table.name() + "/" + column.name());
		field.put("name", column.name());
		field.put("description", this.messages.say("data.column." + column.name(), Language.EN));
		field.put("dataType", switch (column.type()) {
			case "integer" -> "sc:Integer";
			case "number" -> "sc:Float";
			case "boolean" -> "sc:Boolean";
			case "date" -> "sc:Date";
			default -> "sc:Text";
		});
		field.put("source",
				OrderedJson.of("fileObject", Map.of("@id", file.name()), "extract", Map.of("column", column.name())));
		return field;
	}

	private String licence(Edition edition) {
		return chosen(edition) ? String.valueOf(edition.licence())
				: this.messages.say("data.licence.none", Language.EN);
	}

	private static Map<String, Object> text(String text, Language language) {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("@value", text);
		value.put("@language", language.tag());
		return value;
	}

	private static Map<String, Object> value(String text, String type) {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("@value", text);
		value.put("@type", type);
		return value;
	}

}
