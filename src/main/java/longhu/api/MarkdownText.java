package longhu.api;

import java.util.List;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * A text in CommonMark that is written from its beginning to its end.
 */
final class MarkdownText {

	private final Document document = new Document();

	/** A line of a list: a linked title and what is said of it, which may be empty. */
	record Link(String title, String address, String say) {
	}

	void heading(int level, String text) {
		Heading heading = new Heading();
		heading.setLevel(level);
		add(heading, text);
	}

	void paragraph(String text) {
		add(new Paragraph(), text);
	}

	void quotation(String text) {
		BlockQuote quote = new BlockQuote();
		quote.appendChild(with(new Paragraph(), text));
		this.document.appendChild(quote);
	}

	/** A paragraph that is a link to itself. */
	void address(String address) {
		Paragraph paragraph = new Paragraph();
		paragraph.appendChild(link(address, address));
		this.document.appendChild(paragraph);
	}

	void links(List<Link> links) {
		bullets(links.stream().map((each) -> {
			Paragraph line = new Paragraph();
			line.appendChild(link(each.address(), each.title()));
			return each.say().isEmpty() ? line : with(line, ": " + each.say());
		}).toList());
	}

	void list(List<String> lines) {
		bullets(lines.stream().map((line) -> with(new Paragraph(), line)).toList());
	}

	private void bullets(List<Paragraph> lines) {
		BulletList list = new BulletList();
		list.setTight(true);
		for (Paragraph line : lines) {
			ListItem item = new ListItem();
			item.appendChild(line);
			list.appendChild(item);
		}
		this.document.appendChild(list);
	}

	private static Node link(String address, String text) {
		return with(new org.commonmark.node.Link(address, null), text);
	}

	private static <T extends Node> T with(T node, String text) {
		node.appendChild(new Text(text));
		return node;
	}

	private void add(Node node, String text) {
		this.document.appendChild(with(node, text));
	}

	@Override
	public String toString() {
		return MarkdownRenderer.builder().build().render(this.document);
	}

}
