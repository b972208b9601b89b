package longhu.content;

import java.util.ArrayList;
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
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML mapping whose keys are known in advance. What is asked for and not there, or is
 * there and not known, is reported where it stands.
 */
final class Fields {

	/** How many characters a field takes; the columns hold more. */
	private static final Map<String, Integer> LONGEST = Map.of("title", 280, "hans", 200, "pinyin", 250, "name", 200,
			"taiwan", 100, "mainland", 100, "summary", 1000, "statement", 1000, "note", 1000, "en-note", 1500);

	private static final int LONGEST_OF_ALL = 5000;

	private final YamlFile yaml;

	private final Place place;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Map<String, Place> keys = new LinkedHashMap<>();

	private final boolean readable;

	Fields(YamlFile yaml, Node node) {
		this(yaml, node, yaml.place(node));
	}

	/** With the place at which missing fields are missed; no node if it is broken. */
	Fields(YamlFile yaml, @Nullable Node node, Place place) {
		this.yaml = yaml;
		this.place = place;
		this.readable = node instanceof MappingNode;
		if (!(node instanceof MappingNode mapping)) {
			if (node != null) {
				yaml.problems().add(Code.BAD_YAML, yaml.place(node), "write fields here, as 'name: value'");
			}
			return;
		}
		for (NodeTuple tuple : mapping.getValue()) {
			String key = (tuple.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "";
			Place where = yaml.place(tuple.getKeyNode());
			if (this.values.containsKey(key)) {
				yaml.problems().add(Code.DUPLICATE_KEY, where, "'" + key + "' stands here twice; keep one");
				continue;
			}
			this.values.put(key, tuple.getValueNode());
			this.keys.put(key, where);
		}
	}

	Place place() {
		return this.place;
	}

	Place place(String key) {
		return this.keys.getOrDefault(key, this.place);
	}

	Set<String> keys() {
		return this.values.keySet();
	}

	boolean has(String key) {
		return this.values.containsKey(key);
	}

	/** Reports every key that is not one of these. */
	Fields only(Set<String> known) {
		this.keys.forEach((key, where) -> {
			if (!known.contains(key)) {
				this.yaml.problems()
					.add(Code.UNKNOWN_FIELD, where, "there is no field '" + key + "' here" + (key.contains(" ")
							? "; a value with a comma or ': ' in it needs quotes" : Problems.didYouMean(key, known)));
			}
		});
		return this;
	}

	@Nullable Word word(String key) {
		Node node = this.values.get(key);
		if (node == null) {
			return null;
		}
		if (!(node instanceof ScalarNode scalar)) {
			this.yaml.problems().add(Code.BAD_YAML, this.yaml.place(node), "'" + key + "' takes one value");
			return null;
		}
		Place where = this.yaml.place(node);
		String value = scalar.getValue().strip();
		int longest = LONGEST.getOrDefault(key, LONGEST_OF_ALL);
		if (value.length() > longest) {
			this.yaml.problems()
				.add(Code.TOO_LARGE, where,
						"'" + key + "' takes up to " + longest + " characters; this has " + value.length());
		}
		return value.isEmpty() ? null : new Word(value, where);
	}

	@Nullable String text(String key) {
		Word word = word(key);
		return (word != null) ? word.text() : null;
	}

	/** The value of a field that must be there; {@code owner} begins the message. */
	Word need(String key, String owner) {
		Word word = word(key);
		if (word == null) {
			miss(key, owner);
			return new Word("", this.place);
		}
		return word;
	}

	/** Reports a field as missing. */
	void miss(String key, String owner) {
		if (this.readable) {
			this.yaml.problems().add(Code.MISSING_FIELD, this.place, owner + " needs '" + key + "'");
		}
	}

	boolean flag(String key) {
		Word word = word(key);
		if (word == null) {
			return false;
		}
		if (!Set.of("true", "false").contains(word.text())) {
			this.yaml.problems().add(Code.BAD_VALUE, word.place(), "'" + key + "' is true or false");
		}
		return word.text().equals("true");
	}

	/** The words of a list, or the one word that stands in its place. */
	List<Word> words(String key) {
		Node node = this.values.get(key);
		if (node instanceof SequenceNode sequence) {
			List<Word> words = new ArrayList<>();
			for (Node item : sequence.getValue()) {
				if (item instanceof ScalarNode scalar) {
					words.add(new Word(scalar.getValue().strip(), this.yaml.place(item)));
				}
				else {
					this.yaml.problems()
						.add(Code.BAD_YAML, this.yaml.place(item), "'" + key + "' takes a list of words");
				}
			}
			return words;
		}
		Word word = word(key);
		return (word != null) ? List.of(word) : List.of();
	}

	/** The mappings of a list. */
	List<Fields> list(String key) {
		Node node = this.values.get(key);
		if (node == null) {
			return List.of();
		}
		return this.yaml.list(node, key);
	}

	@Nullable Fields map(String key) {
		Node node = this.values.get(key);
		return (node != null) ? new Fields(this.yaml, node) : null;
	}

}
