package longhu.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.content.SourceFile.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A YAML mapping whose keys are known in advance. What is asked for and not there, or is
 * there and not known, is reported where it stands.
 */
final class YamlMapping {

	private final YamlFile yaml;

	private final Place place;

	private final Map<String, YamlField> fields = new LinkedHashMap<>();

	private final boolean readable;

	YamlMapping(YamlFile yaml, Node node) {
		this(yaml, node, yaml.place(node));
	}

	/** With the place at which missing fields are missed; no node if it is broken. */
	YamlMapping(YamlFile yaml, @Nullable Node node, Place place) {
		this.yaml = yaml;
		this.place = place;
		this.readable = node instanceof MappingNode;
		if (!(node instanceof MappingNode mapping)) {
			if (node != null) {
				yaml.problems().add(ProblemCode.BAD_YAML, yaml.place(node), "write fields here, as 'name: value'");
			}
			return;
		}
		for (NodeTuple tuple : mapping.getValue()) {
			String key = (tuple.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "";
			Place where = yaml.place(tuple.getKeyNode());
			if (this.fields.putIfAbsent(key, new YamlField(yaml, key, where, tuple.getValueNode())) != null) {
				yaml.problems().add(ProblemCode.DUPLICATE_KEY, where, "'" + key + "' stands here twice; keep one");
			}
		}
	}

	Place place() {
		return this.place;
	}

	Place place(String key) {
		YamlField field = this.fields.get(key);
		return (field != null) ? field.place() : this.place;
	}

	Set<String> keys() {
		return this.fields.keySet();
	}

	boolean has(String key) {
		return this.fields.containsKey(key);
	}

	/** Reports every key that is not one of these. */
	YamlMapping only(Set<String> known) {
		this.fields.forEach((key, field) -> {
			if (!known.contains(key)) {
				this.yaml.problems()
					.add(ProblemCode.UNKNOWN_FIELD, field.place(),
							"there is no field '" + key + "' here"
									+ (key.contains(" ") ? "; a value with a comma or ': ' in it needs quotes"
											: Problems.didYouMean(key, known)));
			}
		});
		return this;
	}

	@Nullable Located word(String key) {
		YamlField field = this.fields.get(key);
		return (field != null) ? field.word() : null;
	}

	@Nullable String text(String key) {
		Located word = word(key);
		return (word != null) ? word.text() : null;
	}

	/** The value of a field that must be there; {@code owner} begins the message. */
	Located need(String key, String owner) {
		Located word = word(key);
		if (word == null) {
			miss(key, owner);
			return new Located("", this.place);
		}
		return word;
	}

	/** Reports a field as missing. */
	void miss(String key, String owner) {
		if (this.readable) {
			this.yaml.problems().add(ProblemCode.MISSING_FIELD, this.place, owner + " needs '" + key + "'");
		}
	}

	boolean flag(String key) {
		Located word = word(key);
		if (word == null) {
			return false;
		}
		if (!Set.of("true", "false").contains(word.text())) {
			this.yaml.problems().add(ProblemCode.BAD_VALUE, word.place(), "'" + key + "' is true or false");
		}
		return word.text().equals("true");
	}

	/** The words of a list, or the one word that stands in its place. */
	List<Located> words(String key) {
		YamlField field = this.fields.get(key);
		return (field != null) ? field.words() : List.of();
	}

	/** The mappings of a list. */
	List<YamlMapping> list(String key) {
		YamlField field = this.fields.get(key);
		return (field != null) ? this.yaml.list(field.value(), key) : List.of();
	}

	@Nullable YamlMapping map(String key) {
		YamlField field = this.fields.get(key);
		return (field != null) ? new YamlMapping(this.yaml, field.value()) : null;
	}

}
