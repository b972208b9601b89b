package longhu.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.ibm.icu.text.BreakIterator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * A paragraph or heading as HTML, cut where sentences end. What is marked up is not cut:
 * it belongs to the sentence in which it begins.
 */
final class MarkedSentences {

	private final String plain;

	private final BreakIterator ends;

	private final UnaryOperator<String> words;

	private final Function<Node, String> markup;

	private final List<Piece> pieces = new ArrayList<>();

	private int sentence;

	/**
	 * Cuts a block.
	 * @param words HTML of words without markup
	 * @param markup HTML of anything else
	 */
	MarkedSentences(Node block, Locale locale, UnaryOperator<String> words, Function<Node, String> markup) {
		this.plain = Prose.plain(block);
		this.ends = longhu.hanzi.Sentences.ends(locale);
		this.ends.setText(this.plain);
		this.words = words;
		this.markup = markup;
		int begin = 0;
		for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
			int end = begin + Prose.plain(node).length();
			cut(node, begin, end);
			begin = end;
		}
	}

	private record Piece(Node node, String html, int sentence) {

		boolean isCitation() {
			return this.node instanceof Link link && Reference.of(link.getDestination()).isSource();
		}

	}

	private void cut(Node node, int begin, int end) {
		if (node instanceof Text) {
			words(node, begin, end);
		}
		else {
			this.pieces.add(new Piece(node, this.markup.apply(node), this.sentence));
		}
		if (begin < end && this.ends.isBoundary(end)) {
			this.sentence++;
		}
	}

	private void words(Node node, int begin, int end) {
		int from = begin;
		int boundary = (begin < end) ? this.ends.following(begin) : BreakIterator.DONE;
		while (boundary != BreakIterator.DONE && boundary < end) {
			this.pieces.add(new Piece(node, this.words.apply(this.plain.substring(from, boundary)), this.sentence++));
			from = boundary;
			boundary = this.ends.following(from);
		}
		this.pieces.add(new Piece(node, this.words.apply(this.plain.substring(from, end)), this.sentence));
	}

	String html() {
		return this.pieces.stream().map(Piece::html).collect(Collectors.joining());
	}

	/** All links in order, each with the number of its sentence. */
	Map<Link, Integer> links() {
		Map<Link, Integer> links = new LinkedHashMap<>();
		for (Piece piece : this.pieces) {
			piece.node().accept(new AbstractVisitor() {
				@Override
				public void visit(Link link) {
					links.put(link, piece.sentence());
				}
			});
		}
		return links;
	}

	/** The whole without citation marks, one of its sentences marked. */
	String marked(int sentence) {
		StringBuilder html = new StringBuilder();
		boolean open = false;
		for (Piece piece : this.pieces) {
			if (piece.isCitation()) {
				continue;
			}
			if (open != (piece.sentence() == sentence)) {
				html.append(open ? "</mark>" : "<mark>");
				open = !open;
			}
			html.append(piece.html());
		}
		return html.append(open ? "</mark>" : "").toString();
	}

}
