package longhu.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vocabulary of schema.org, from the file that it publishes.
 */
class SchemaOrg {

	private final Map<String, Set<String>> parents = new HashMap<>();

	private final Map<String, Set<String>> domains = new HashMap<>();

	SchemaOrg(Path file) throws IOException {
		for (JsonNode node : JsonMapper.shared().readTree(Files.readString(file)).get("@graph")) {
			String name = word(node.get("@id").asString());
			this.parents.put(name, references(node.get("rdfs:subClassOf")));
			this.domains.put(name, references(node.get("schema:domainIncludes")));
		}
	}

	/** What is said of the types that are none. */
	List<String> unknown(List<String> types) {
		return types.stream()
			.filter((type) -> !this.parents.containsKey(word(type)))
			.map((type) -> "there is no " + type)
			.toList();
	}

	/** Whether a property is one of the types or of what they are kinds of. */
	boolean has(List<String> types, String property) {
		Set<String> all = new HashSet<>();
		types.forEach((type) -> climb(word(type), all));
		return this.domains.getOrDefault(word(property), Set.of()).stream().anyMatch(all::contains);
	}

	private void climb(String type, Set<String> all) {
		if (all.add(type)) {
			this.parents.getOrDefault(type, Set.of()).forEach((parent) -> climb(parent, all));
		}
	}

	private static Set<String> references(JsonNode value) {
		Set<String> references = new HashSet<>();
		if (value != null) {
			(value.isArray() ? value.valueStream().toList() : List.of(value))
				.forEach((each) -> references.add(word(each.get("@id").asString())));
		}
		return references;
	}

	private static String word(String name) {
		return name.replaceFirst("^(schema:|https?://schema\\.org/)", "");
	}

}
