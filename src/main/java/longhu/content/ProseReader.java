package longhu.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown: names its blocks, and reports what content does without.
 */
final class ProseReader extends AbstractVisitor {

	/** Quotes in quotes in quotes would overflow the stack of whoever walks the tree. */
	private static final int DEEPEST = 50;

	/** Columns hold more, but its HTML and the digests of its sentences are longer. */
	private static final int LONGEST = 10_000;

	private static final Parser PARSER = Parser.builder()
		.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
		.maxOpenBlockParsers(DEEPEST)
		.build();

	/** Leaves the words of a block as they are: enough to see its name at the end. */
	private static final Parser BLOCKS = Parser.builder()
		.maxOpenBlockParsers(DEEPEST)
		.inlineParserFactory((context) -> (lines, node) -> node.appendChild(new Text(lines.getContent())))
		.build();

	/** {@code {#id}} at the end of a paragraph or heading names it. */
	private static final Pattern ANCHOR = Pattern.compile("\\s*\\{#([A-Za-z][A-Za-z0-9-]{0,59})}\\s*$");

	private static final Pattern MISNAMED = Pattern.compile("\\{#[^{}]*}\\s*$");

	private final Prose prose;

	private final Problems problems;

	private final Set<String> anchors = new HashSet<>();

	private int paragraphs;

	private int headings;

	/** With the prose whose blocks are to be read, so that it knows their places. */
	ProseReader(Prose prose, Problems problems) {
		this.prose = prose;
		this.problems = problems;
	}

	Prose read(String markdown) {
		Node document = PARSER.parse(markdown);
		List<Prose.Block> blocks = new ArrayList<>();
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			blocks.add(block(node));
		}
		document.accept(this);
		return new Prose(this.prose.start(), this.prose.field(), List.copyOf(blocks));
	}

	static List<String> anchors(String markdown) {
		List<String> anchors = new ArrayList<>();
		int headings = 0;
		int paragraphs = 0;
		Node document = BLOCKS.parse(markdown);
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			anchors.add(named(node, (node instanceof Heading) ? "h" + ++headings : "p" + ++paragraphs).intern());
		}
		return List.copyOf(anchors);
	}

	private Prose.Block block(Node node) {
		int level = (node instanceof Heading heading) ? heading.getLevel() : 0;
		String anchor = named(node, (level > 0) ? "h" + ++this.headings : "p" + ++this.paragraphs);
		if (node.getLastChild() instanceof Text text && MISNAMED.matcher(text.getLiteral()).find()) {
			report(ProblemCode.BAD_SLUG, text,
					"an anchor {#id} begins with a letter and has letters, digits and hyphens, up to 60");
		}
		int length = node.getSourceSpans().stream().mapToInt(SourceSpan::getLength).sum();
		if (length > LONGEST) {
			report(ProblemCode.TOO_LARGE, node,
					"a paragraph takes up to " + LONGEST + " characters; this has " + length + "; split it");
		}
		if (level == 1) {
			report(ProblemCode.BAD_VALUE, node, "headings of a text begin at '##'; '#' is the title");
		}
		if (!this.anchors.add(anchor)) {
			report(ProblemCode.DUPLICATE_KEY, node, "the anchor '" + anchor + "' stands here twice");
		}
		return new Prose.Block(node, anchor, level);
	}

	private static String named(Node block, String counted) {
		if (block.getLastChild() instanceof Text text) {
			Matcher matcher = ANCHOR.matcher(text.getLiteral());
			if (matcher.find()) {
				text.setLiteral(text.getLiteral().substring(0, matcher.start()));
				return matcher.group(1);
			}
		}
		return counted;
	}

	/** An entity such as {@code &#x202E;} stands for a character, too. */
	@Override
	public void visit(Text text) {
		int index = Characters.refused(text.getLiteral());
		if (index >= 0) {
			report(ProblemCode.BAD_VALUE, text, Characters.message(text.getLiteral(), index));
		}
	}

	@Override
	public void visit(HtmlInline html) {
		report(ProblemCode.RAW_HTML, html, "HTML is not used in content; write Markdown");
	}

	@Override
	public void visit(HtmlBlock html) {
		report(ProblemCode.RAW_HTML, html, "HTML is not used in content; write Markdown");
	}

	@Override
	public void visit(Image image) {
		report(ProblemCode.BAD_LINK, image, "images are not used in content; write words");
	}

	private void report(ProblemCode code, Node node, String message) {
		this.problems.add(code, this.prose.place(node), message);
	}

}
