package longhu.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import longhu.content.SourceFile.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A field of a YAML mapping.
 *
 * @param place where its name stands
 */
record Field(YamlFile yaml, String name, Place place, Node value) {

	/** How many characters a field takes; the columns hold more. */
	private static final Map<String, Integer> LONGEST = Map.of("title", 280, "hans", 200, "pinyin", 250, "name", 200,
			"taiwan", 100, "mainland", 100, "summary", 1000, "statement", 1000, "note", 1000, "en-note", 1500);

	private static final int LONGEST_OF_ALL = 5000;

	/** The one word that it holds; null if it is empty or no word, which is reported. */
	@Nullable Word word() {
		Place where = this.yaml.place(this.value);
		if (!(this.value instanceof ScalarNode scalar)) {
			this.yaml.problems().add(Code.BAD_YAML, where, "'" + this.name + "' takes one value");
			return null;
		}
		String text = scalar.getValue().strip();
		int longest = LONGEST.getOrDefault(this.name, LONGEST_OF_ALL);
		if (text.length() > longest) {
			this.yaml.problems()
				.add(Code.TOO_LARGE, where,
						"'" + this.name + "' takes up to " + longest + " characters; this has " + text.length());
		}
		return text.isEmpty() ? null : new Word(text, where);
	}

	/** The words of a list, or the one word that stands in its place. */
	List<Word> words() {
		List<Word> words = new ArrayList<>();
		if (!(this.value instanceof SequenceNode sequence)) {
			Word word = word();
			return (word != null) ? List.of(word) : List.of();
		}
		for (Node item : sequence.getValue()) {
			if (item instanceof ScalarNode scalar) {
				words.add(new Word(scalar.getValue().strip(), this.yaml.place(item)));
			}
			else {
				this.yaml.problems()
					.add(Code.BAD_YAML, this.yaml.place(item), "'" + this.name + "' takes a list of words");
			}
		}
		return words;
	}

}
