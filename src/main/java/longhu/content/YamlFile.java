package longhu.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import longhu.content.SourceFile.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML in a file: the whole of it, or the front matter between two {@code ---} lines.
 *
 * @param file the file
 * @param lineOffset how many lines stand before the YAML
 * @param problems takes what is wrong
 */
record YamlFile(SourceFile file, int lineOffset, Problems problems) {

	private static final int DEEPEST = 20;

	/**
	 * The fields of a file, which stand at its beginning; without any if the YAML is
	 * empty or broken.
	 */
	Fields fields(String yaml) {
		Node root = compose(yaml);
		if (root != null) {
			return new Fields(this, root, this.file.start());
		}
		return this.problems.unreadable(this.file.path()) ? unreadable() : empty();
	}

	/** A mapping without fields. */
	Fields empty() {
		return new Fields(this, new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK), this.file.start());
	}

	/**
	 * Fields that cannot be read, which was reported: none of them is missed on top.
	 */
	Fields unreadable() {
		return new Fields(this, null, this.file.start());
	}

	/**
	 * The mappings of a file that is one list.
	 */
	List<Fields> list(String yaml) {
		Node root = compose(yaml);
		return (root != null) ? list(root, this.file.path()) : List.of();
	}

	List<Fields> list(Node node, String what) {
		List<Fields> fields = new ArrayList<>();
		if (node instanceof SequenceNode sequence) {
			sequence.getValue().forEach((item) -> fields.add(new Fields(this, item)));
		}
		else if (!(node instanceof ScalarNode scalar && scalar.getValue().isBlank())) {
			this.problems.add(Code.BAD_YAML, place(node), "'" + what + "' takes a list, each item behind '- '");
		}
		return fields;
	}

	/**
	 * The tree, or null if there is none or it is broken; then the reason is reported.
	 */
	private @Nullable Node compose(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(ContentFiles.LARGEST);
		options.setNestingDepthLimit(DEEPEST);
		try {
			return refused(new Yaml(options).parse(new StringReader(yaml))) ? null
					: new Yaml(options).compose(new StringReader(yaml));
		}
		catch (MarkedYAMLException ex) {
			this.problems.unreadable(Code.BAD_YAML, place(ex.getProblemMark()), YamlMessage.of(ex.getProblem()));
		}
		catch (YAMLException ex) {
			this.problems.unreadable(Code.BAD_YAML, this.file.at(this.lineOffset + 1, 1),
					YamlMessage.of(ex.getMessage()));
		}
		return null;
	}

	/** Whether something stands in the YAML that content does without. */
	private boolean refused(Iterable<Event> events) {
		int depth = 0;
		for (Event event : events) {
			depth += (event instanceof CollectionStartEvent) ? 1 : (event instanceof CollectionEndEvent) ? -1 : 0;
			String reason = (depth > DEEPEST) ? "values are nested more than " + DEEPEST + " deep; content needs three"
					: (event instanceof AliasEvent) ? "aliases (*name) are not used in content; write the value out"
							: "";
			if (!reason.isEmpty()) {
				this.problems.unreadable(Code.BAD_YAML, place(event.getStartMark()), reason);
				return true;
			}
		}
		return false;
	}

	Place place(Node node) {
		return place(node.getStartMark());
	}

	private Place place(@Nullable Mark mark) {
		if (mark == null) {
			return this.file.at(this.lineOffset + 1, 1);
		}
		int line = mark.getLine() + this.lineOffset + 1;
		String text = (line <= this.file.lines().size()) ? this.file.lines().get(line - 1) : "";
		// SnakeYAML counts code points, everything else here characters
		int points = Math.min(mark.getColumn(), text.codePointCount(0, text.length()));
		return this.file.at(line, text.offsetByCodePoints(0, points) + 1);
	}

}
