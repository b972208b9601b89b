package longhu.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.content.SourceFile.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A field of a YAML mapping.
 *
 * @param place where its name stands
 */
record YamlField(YamlFile yaml, String name, Place place, Node value) {

	/** How many characters a field takes; the columns hold more. */
	private static final Map<String, Integer> LONGEST = Map.ofEntries(Map.entry("title", 280), Map.entry("hans", 200),
			Map.entry("pinyin", 250), Map.entry("name", 200), Map.entry("taiwan", 100), Map.entry("mainland", 100),
			Map.entry("summary", 1000), Map.entry("statement", 1000), Map.entry("note", 1000),
			Map.entry("en-note", 1500), Map.entry("en", 1500), Map.entry("value", 1500), Map.entry("text", 1500),
			Map.entry("why", 900), Map.entry("author", 280), Map.entry("publisher", 280), Map.entry("root", 280),
			Map.entry("contact", 280), Map.entry("licence", 280), Map.entry("url", 1900), Map.entry("discrepancy", 10));

	private static final int LONGEST_OF_ALL = 5000;

	/** Fields that become cells of tables and lines of files. */
	private static final Set<String> CELLS = Set.of("title", "hans", "en", "pinyin", "name", "taiwan", "mainland",
			"summary", "statement", "author", "publisher", "contact", "licence");

	/** The one word that it holds; null if it is empty or no word, which is reported. */
	@Nullable Located word() {
		Place where = this.yaml.place(this.value);
		if (!(this.value instanceof ScalarNode scalar)) {
			this.yaml.problems().add(ProblemCode.BAD_YAML, where, "'" + this.name + "' takes one value");
			return null;
		}
		String text = text(scalar);
		int longest = LONGEST.getOrDefault(this.name, LONGEST_OF_ALL);
		if (text.length() > longest) {
			this.yaml.problems()
				.add(ProblemCode.TOO_LARGE, where,
						"'" + this.name + "' takes up to " + longest + " characters; this has " + text.length());
		}
		if (CELLS.contains(this.name)) {
			cell(text, where);
		}
		return text.isEmpty() ? null : new Located(text, where);
	}

	/** The text of a scalar, without what no text holds, which is reported. */
	private String text(ScalarNode scalar) {
		Place where = this.yaml.place(scalar);
		String text = scalar.getValue().strip();
		int index = Characters.refused(text);
		if (index >= 0) {
			this.yaml.problems().add(ProblemCode.BAD_VALUE, where, Characters.message(text, index));
		}
		if (!text.isEmpty() && scalar.getTag().equals(Tag.NULL)) {
			this.yaml.problems()
				.add(ProblemCode.BAD_VALUE, where,
						"'" + text + "' is no value in YAML; leave the field out, or write \"" + text + "\"");
		}
		return Characters.without(text);
	}

	private void cell(String text, Place where) {
		if (text.contains("\n")) {
			this.yaml.problems().add(ProblemCode.BAD_VALUE, where, "'" + this.name + "' is one line");
		}
		if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
			this.yaml.problems()
				.add(ProblemCode.BAD_VALUE, where,
						"a spreadsheet takes what begins with '" + text.charAt(0) + "' for a formula; begin otherwise");
		}
	}

	/** The words of a list, or the one word that stands in its place. */
	List<Located> words() {
		List<Located> words = new ArrayList<>();
		if (!(this.value instanceof SequenceNode sequence)) {
			Located word = word();
			return (word != null) ? List.of(word) : List.of();
		}
		for (Node item : sequence.getValue()) {
			if (item instanceof ScalarNode scalar) {
				words.add(new Located(text(scalar), this.yaml.place(item)));
			}
			else {
				this.yaml.problems()
					.add(ProblemCode.BAD_YAML, this.yaml.place(item), "'" + this.name + "' takes a list of words");
			}
		}
		return words;
	}

}
