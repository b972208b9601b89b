package longhu.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import longhu.catalog.Edition;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the CSV files hold, as a
 * <a href="https://specs.frictionlessdata.io/tabular-data-package/">Tabular Data
 * Package</a> of Frictionless Data, version 1.
 */
@Component
class DataPackage {

	private final Messages messages;

	DataPackage(Messages messages) {
		this.messages = messages;
	}

	String of(List<DataFile> tables, Edition edition, Origin origin) {
		Map<String, Object> descriptor = new LinkedHashMap<>();
		descriptor.put("profile", "tabular-data-package");
		descriptor.put("name", "longhu");
		descriptor.put("title", say("site.title"));
		descriptor.put("description", say("data.lead") + (origin.equals(Origin.UNSET) ? " " + say("data.unset") : ""));
		descriptor.put("licenses", List.of(licence(edition)));
		descriptor.put("homepage", origin.text() + "/data");
		descriptor.put("version", edition.name());
		descriptor.put("created", edition.date() + "T00:00:00Z");
		descriptor.put("resources", tables.stream().map(this::resource).toList());
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(descriptor) + "\n";
	}

	/** The licence, or in plain words that none is chosen yet. */
	private Map<String, Object> licence(Edition edition) {
		Map<String, Object> licence = new LinkedHashMap<>();
		licence.put("name", Descriptors.chosen(edition) ? "other" : "notspecified");
		licence.put("title",
				Descriptors.chosen(edition) ? String.valueOf(edition.licence()) : say("data.licence.none"));
		return licence;
	}

	private Map<String, Object> resource(DataFile file) {
		TableDefinition table = Objects.requireNonNull(file.table());
		Map<String, Object> resource = new LinkedHashMap<>();
		resource.put("profile", "tabular-data-resource");
		resource.put("name", table.name());
		resource.put("path", file.name());
		resource.put("title", say("data.table." + table.name()));
		resource.put("format", "csv");
		resource.put("mediatype", "text/csv");
		resource.put("encoding", "utf-8");
		resource.put("bytes", file.bytes());
		resource.put("hash", "sha256:" + file.sha256());
		resource.put("dialect", dialect());
		resource.put("schema", schema(table));
		return resource;
	}

	/**
	 * Said in full: a reader that guesses takes a text full of other signs for a table of
	 * them.
	 */
	private static Map<String, Object> dialect() {
		Map<String, Object> dialect = new LinkedHashMap<>();
		dialect.put("delimiter", ",");
		dialect.put("lineTerminator", "\r\n");
		dialect.put("quoteChar", "\"");
		dialect.put("doubleQuote", true);
		dialect.put("header", true);
		return dialect;
	}

	private Map<String, Object> schema(TableDefinition table) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("fields", table.columns().stream().map(this::field).toList());
		if (!table.key().isEmpty()) {
			schema.put("primaryKey", table.key());
		}
		if (!table.refers().isEmpty()) {
			schema.put("foreignKeys",
					table.refers().entrySet().stream().map((key) -> foreign(key.getKey(), key.getValue())).toList());
		}
		return schema;
	}

	private Map<String, Object> field(TableDefinition.Column column) {
		Map<String, Object> field = new LinkedHashMap<>();
		field.put("name", column.name());
		field.put("type", column.type());
		field.put("description", say("data.column." + column.name()));
		if (column.required()) {
			field.put("constraints", Map.of("required", true));
		}
		return field;
	}

	private static Map<String, Object> foreign(String column, String target) {
		String[] named = target.split("\\.");
		Map<String, Object> reference = new LinkedHashMap<>();
		reference.put("resource", named[0]);
		reference.put("fields", named[1]);
		Map<String, Object> key = new LinkedHashMap<>();
		key.put("fields", column);
		key.put("reference", reference);
		return key;
	}

	private String say(String key) {
		return this.messages.say(key, Language.EN);
	}

}
