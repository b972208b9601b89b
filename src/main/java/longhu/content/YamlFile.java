package longhu.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import longhu.content.SourceFile.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
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
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML in a file: the whole of it, or the front matter between two {@code ---} lines.
 *
 * @param file the file
 * @param lineOffset how many lines stand before the YAML
 * @param problems takes what is wrong
 */
record YamlFile(SourceFile file, int lineOffset, Problems problems) {

	private static final Map<String, String> HINTS = Map.of("mapping values are not allowed",
			"a value with ': ' in it needs quotes", "could not find expected ':'", "a field is written 'name: value'",
			"expected ',' or '}'", "a value with a comma, brace or quote in it needs quotes of its own",
			"expected ',' or ']'", "a value with a comma, bracket or quote in it needs quotes of its own",
			"found unexpected end of stream", "a quote or bracket before this is never closed", "expected <block end>",
			"fields of one entry begin in the same column", "but found another document",
			"a file of content is one document, without '---' inside", "while scanning", "quote the value");

	private static final int DEEPEST = 20;

	/**
	 * The fields of a file, which stand at its beginning; without any if the YAML is
	 * empty or broken.
	 */
	YamlMapping fields(String yaml) {
		Node root = compose(yaml);
		if (root != null) {
			return new YamlMapping(this, root, this.file.start());
		}
		return this.problems.unreadable(this.file.path()) ? unreadable() : empty();
	}

	/** A mapping without fields. */
	YamlMapping empty() {
		return new YamlMapping(this, new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK),
				this.file.start());
	}

	/**
	 * Fields that cannot be read, which was reported: none of them is missed on top.
	 */
	YamlMapping unreadable() {
		return new YamlMapping(this, null, this.file.start());
	}

	/**
	 * The mappings of a file that is one list.
	 */
	List<YamlMapping> list(String yaml) {
		Node root = compose(yaml);
		return (root != null) ? list(root, this.file.path()) : List.of();
	}

	List<YamlMapping> list(Node node, String what) {
		List<YamlMapping> fields = new ArrayList<>();
		if (node instanceof SequenceNode sequence) {
			sequence.getValue().forEach((item) -> fields.add(new YamlMapping(this, item)));
		}
		else if (!(node instanceof ScalarNode scalar && scalar.getValue().isBlank())) {
			this.problems.add(ProblemCode.BAD_YAML, place(node), "'" + what + "' takes a list, each item behind '- '");
		}
		return fields;
	}

	/**
	 * The tree, or null if there is none or it is broken; then the reason is reported.
	 */
	private @Nullable Node compose(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(ContentFiles.LARGEST);
		// the composer counts what is in a collection, too
		options.setNestingDepthLimit(DEEPEST + 2);
		try {
			Parser parser = new Plain(new ParserImpl(new StreamReader(yaml), options), new int[1]);
			return new Composer(parser, new Resolver(), options).getSingleNode();
		}
		catch (RefusedException ex) {
			this.problems.unreadable(ProblemCode.BAD_YAML, place(ex.mark), String.valueOf(ex.getMessage()));
		}
		catch (MarkedYAMLException ex) {
			this.problems.unreadable(ProblemCode.BAD_YAML, place(ex.getProblemMark()), explained(ex.getProblem()));
		}
		catch (YAMLException ex) {
			this.problems.unreadable(ProblemCode.BAD_YAML, this.file.at(this.lineOffset + 1, 1),
					explained(ex.getMessage()));
		}
		return null;
	}

	/** Something stands in the YAML that content does without. */
	private static final class RefusedException extends RuntimeException {

		private final Mark mark;

		RefusedException(Event event, String message) {
			super(message);
			this.mark = event.getStartMark();
		}

	}

	/**
	 * YAML without what content does without.
	 *
	 * @param depth how deep values are nested where it reads
	 */
	private record Plain(Parser parser, int[] depth) implements Parser {

		@Override
		public boolean checkEvent(Event.ID choice) {
			return this.parser.checkEvent(choice);
		}

		@Override
		public Event peekEvent() {
			return this.parser.peekEvent();
		}

		@Override
		public Event getEvent() {
			Event event = this.parser.getEvent();
			this.depth[0] += (event instanceof CollectionStartEvent) ? 1
					: (event instanceof CollectionEndEvent) ? -1 : 0;
			if (this.depth[0] > DEEPEST) {
				throw new RefusedException(event,
						"values are nested more than " + DEEPEST + " deep; content needs three");
			}
			if (event instanceof AliasEvent) {
				throw new RefusedException(event, "aliases (*name) are not used in content; write the value out");
			}
			return event;
		}

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

	/** What YAML's own words mean for somebody who writes content. */
	private static String explained(@Nullable String message) {
		String first = (message != null) ? message.lines().findFirst().orElse("not YAML") : "not YAML";
		if (first.contains("\\t")) {
			return "a tab stands here; YAML is indented with spaces";
		}
		if (first.contains("<stream end>")) {
			return "a quote or bracket before this is never closed";
		}
		return first.replaceFirst("^but ", "") + HINTS.entrySet()
			.stream()
			.filter((hint) -> first.startsWith(hint.getKey()))
			.map((hint) -> "; " + hint.getValue())
			.findFirst()
			.orElse("");
	}

}
