package longhu.content;

import java.util.ArrayList;
import java.util.List;

import longhu.content.SourceFile.Place;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Markdown with the place of every part: the body of an entry, or one line in a field.
 *
 * @param start where the Markdown begins
 * @param field the field that holds it, or null for a body
 * @param blocks its blocks in order
 */
record Prose(Place start, @Nullable Located field, List<Block> blocks) {

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
		return new ProseReader(new Prose(start, null, List.of()), problems).read(markdown);
	}

	static Prose of(Located word, Problems problems) {
		return new ProseReader(new Prose(word.place(), word, List.of()), problems).read(word.text());
	}

	/** The anchors of a text, without reading more of it than where its blocks end. */
	static List<String> anchors(String markdown) {
		return ProseReader.anchors(markdown);
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
			public void visit(SoftLineBreak softLineBreak) {
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
