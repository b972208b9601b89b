package longhu.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import longhu.content.SourceFile.Place;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown with the place of every part: the body of an entry, or one line in a field.
 *
 * @param start where the Markdown begins
 * @param field the field that holds it, or null for a body
 * @param blocks its blocks in order
 */
record Prose(Place start, @Nullable Word field, List<Block> blocks) {

	/** Quotes in quotes in quotes would overflow the stack of whoever walks the tree. */
	private static final int DEEPEST = 50;

	private static final Parser PARSER = Parser.builder()
		.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
		.maxOpenBlockParsers(DEEPEST)
		.build();

	/** {@code {#id}} at the end of a paragraph or heading names it. */
	private static final Pattern ANCHOR = Pattern.compile("\\s*\\{#([A-Za-z][A-Za-z0-9-]{0,59})}\\s*$");

	private static final Pattern MISNAMED = Pattern.compile("\\{#[^{}]*}\\s*$");

	/**
	 * A paragraph, heading or list.
	 *
	 * @param node what it says
	 * @param anchor its name in addresses: given, or p1, p2 … for blocks and h1, h2 … for
	 * headings
	 * @param heading the level of a heading, else 0
	 */
	record Block(Node node, String anchor, int heading) {
	}

	static Prose of(Place start, String markdown, Problems problems) {
		return of(start, null, markdown, problems);
	}

	static Prose of(Word word, Problems problems) {
		return of(word.place(), word, word.text(), problems);
	}

	private static Prose of(Place start, @Nullable Word field, String markdown, Problems problems) {
		List<Block> blocks = new ArrayList<>();
		Set<String> anchors = new HashSet<>();
		int paragraphs = 0;
		int headings = 0;
		Prose places = new Prose(start, field, blocks);
		Node document = PARSER.parse(markdown);
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			int level = (node instanceof Heading heading) ? heading.getLevel() : 0;
			String counted = (level > 0) ? "h" + ++headings : "p" + ++paragraphs;
			String anchor = named(node, counted);
			if (node.getLastChild() instanceof Text text && MISNAMED.matcher(text.getLiteral()).find()) {
				problems.add(Code.BAD_SLUG, places.place(text),
						"an anchor {#id} begins with a letter and has letters, digits and hyphens, up to 60");
			}
			if (level == 1) {
				problems.add(Code.BAD_VALUE, places.place(node), "headings of a text begin at '##'; '#' is the title");
			}
			if (!anchors.add(anchor)) {
				problems.add(Code.DUPLICATE_KEY, places.place(node), "the anchor '" + anchor + "' stands here twice");
			}
			blocks.add(new Block(node, anchor, level));
		}
		document.accept(new AbstractVisitor() {
			@Override
			public void visit(HtmlInline html) {
				problems.add(Code.RAW_HTML, places.place(html), "HTML is not used in content; write Markdown");
			}

			@Override
			public void visit(Image image) {
				problems.add(Code.BAD_LINK, places.place(image), "images are not used in content; write words");
			}

			@Override
			public void visit(HtmlBlock html) {
				problems.add(Code.RAW_HTML, places.place(html), "HTML is not used in content; write Markdown");
			}
		});
		return new Prose(start, field, List.copyOf(blocks));
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

	/** Where a part of this prose stands in its file. */
	Place place(Node node) {
		if (node.getSourceSpans().isEmpty()) {
			return this.start;
		}
		SourceSpan span = node.getSourceSpans().get(0);
		if (this.field != null) {
			return this.field.at(span.getInputIndex());
		}
		return this.start.file().at(this.start.line() + span.getLineIndex(), span.getColumnIndex() + 1);
	}

	/** One block of this prose. */
	Prose only(Block block) {
		return new Prose(this.start, this.field, List.of(block));
	}

	/** All links in order. */
	List<Link> links() {
		List<Link> links = new ArrayList<>();
		for (Block block : this.blocks) {
			block.node().accept(new AbstractVisitor() {
				@Override
				public void visit(Link link) {
					links.add(link);
					super.visitChildren(link);
				}
			});
		}
		return links;
	}

	boolean has(String anchor) {
		return this.blocks.stream().anyMatch((block) -> block.anchor().equals(anchor));
	}

	/** How many blocks are not headings. */
	long paragraphs() {
		return this.blocks.stream().filter((block) -> block.heading() == 0).count();
	}

	/** The text of a block without any markup; citation marks are no text. */
	static String plain(Node node) {
		StringBuilder plain = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text text) {
				plain.append(text.getLiteral());
			}

			@Override
			public void visit(org.commonmark.node.SoftLineBreak softLineBreak) {
				plain.append(' ');
			}

			@Override
			public void visit(Link link) {
				if (!Reference.of(link.getDestination()).isSource()) {
					super.visitChildren(link);
				}
			}
		});
		return plain.toString();
	}

}
