package longhu.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import com.ibm.icu.text.BreakIterator;
import longhu.catalog.Language;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Prose as HTML in one language: references become links into the pages of that language,
 * citations become numbered marks.
 */
final class ProseHtml {

	private final Content content;

	private final Wording wording;

	/** The language of the page, into which links lead. */
	private final Language page;

	/** The language of the words; Traditional on a page whose text is not translated. */
	private final Language words;

	private final ToIntFunction<String> numbers;

	private final HtmlRenderer renderer = HtmlRenderer.builder()
		.nodeRendererFactory(Renderer::new)
		.escapeHtml(true)
		.omitSingleParagraphP(true)
		.build();

	ProseHtml(Content content, Wording wording, Language page, Language words, ToIntFunction<String> numbers) {
		this.content = content;
		this.wording = wording;
		this.page = page;
		this.words = words;
		this.numbers = numbers;
	}

	/**
	 * A block as HTML.
	 *
	 * @param html the inside of a paragraph or heading, or a whole list
	 * @param text the words without markup
	 * @param mentions the links to entries, each with the paragraph around it, its
	 * sentence marked
	 */
	record Rendered(String html, String text, List<Mention> mentions) {
	}

	record Mention(Reference reference, String html) {
	}

	/** A piece of a paragraph that is not split further. */
	private record Piece(Node node, String html, int sentence) {

		boolean isCitation() {
			return this.node instanceof Link link && Reference.of(link.getDestination()).isSource();
		}

	}

	Rendered render(Prose.Block block) {
		String text = script(Prose.plain(block.node()));
		List<Mention> mentions = new ArrayList<>();
		if (block.node() instanceof Paragraph || block.heading() > 0) {
			List<Piece> pieces = pieces(block.node());
			mentions(pieces, mentions);
			return new Rendered(pieces.stream().map(Piece::html).collect(Collectors.joining()), text, mentions);
		}
		block.node().accept(new org.commonmark.node.AbstractVisitor() {
			@Override
			public void visit(Paragraph paragraph) {
				mentions(pieces(paragraph), mentions);
			}
		});
		return new Rendered(this.renderer.render(block.node()), text, mentions);
	}

	/** One line of Markdown as HTML without a paragraph around it. */
	String inline(Prose prose) {
		return prose.blocks().stream().map((block) -> render(block).html()).collect(Collectors.joining(" "));
	}

	private List<Piece> pieces(Node block) {
		String plain = Prose.plain(block);
		BreakIterator sentences = BreakIterator.getSentenceInstance(this.words.locale());
		sentences.setText(plain);
		List<Piece> pieces = new ArrayList<>();
		int offset = 0;
		int sentence = 0;
		for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
			int length = (node instanceof org.commonmark.node.SoftLineBreak) ? 1 : Prose.plain(node).length();
			int begin = offset;
			int end = offset + length;
			int boundary = (begin < end) ? sentences.following(begin) : BreakIterator.DONE;
			while (node instanceof Text && boundary != BreakIterator.DONE && boundary < end) {
				pieces.add(new Piece(node, escape(script(plain.substring(begin, boundary))), sentence++));
				begin = boundary;
				boundary = sentences.following(begin);
			}
			String html = (node instanceof Text) ? escape(script(plain.substring(begin, end)))
					: this.renderer.render(node);
			pieces.add(new Piece(node, html, sentence));
			offset = end;
			if (length > 0 && sentences.isBoundary(end)) {
				sentence++;
			}
		}
		return pieces;
	}

	private void mentions(List<Piece> pieces, List<Mention> mentions) {
		Set<String> seen = new java.util.HashSet<>();
		for (Piece piece : pieces) {
			piece.node().accept(new org.commonmark.node.AbstractVisitor() {
				@Override
				public void visit(Link link) {
					Reference reference = Reference.of(link.getDestination());
					if (ProseHtml.this.content.entries().containsKey(reference.entry())
							&& seen.add(reference.entry())) {
						mentions.add(new Mention(reference, marked(pieces, piece.sentence())));
					}
				}
			});
		}
	}

	/** The paragraph without citation marks, one of its sentences marked. */
	private static String marked(List<Piece> pieces, int sentence) {
		StringBuilder html = new StringBuilder();
		boolean open = false;
		for (Piece piece : pieces) {
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

	private String script(String text) {
		return (this.words == Language.ZH_HANS) ? this.wording.hans(text) : text;
	}

	static String escape(String text) {
		return org.springframework.web.util.HtmlUtils.htmlEscape(text, "UTF-8");
	}

	/** Links and words; the rest is rendered as CommonMark says. */
	private final class Renderer implements NodeRenderer {

		private final HtmlNodeRendererContext context;

		private final HtmlWriter writer;

		Renderer(HtmlNodeRendererContext context) {
			this.context = context;
			this.writer = context.getWriter();
		}

		@Override
		public Set<Class<? extends Node>> getNodeTypes() {
			return Set.of(Link.class, Text.class);
		}

		@Override
		public void render(Node node) {
			if (node instanceof Text text) {
				this.writer.text(script(text.getLiteral()));
			}
			else if (node instanceof Link link) {
				link(link, Reference.of(link.getDestination()));
			}
		}

		private void link(Link link, Reference reference) {
			Draft.Entry entry = ProseHtml.this.content.entries().get(reference.entry());
			if (reference.isSource()) {
				citation(reference);
			}
			else if (entry != null) {
				String anchor = (reference.anchor() != null) ? "#" + reference.anchor() : "";
				String address = ProseHtml.this.page.prefix() + entry.kind().path(entry.slug()) + anchor;
				anchored(link, address, ProseHtml.this.wording.title(entry, ProseHtml.this.words));
			}
			else if (reference.isClaim()) {
				anchored(link, ProseHtml.this.page.prefix() + "/claims/" + reference.slug(), reference.slug());
			}
			else {
				anchored(link, link.getDestination(), link.getDestination());
			}
		}

		private void anchored(Link link, String address, String title) {
			this.writer.tag("a", Map.of("href", address));
			if (link.getFirstChild() instanceof Text text && text.getLiteral().equals(link.getDestination())) {
				this.writer.text(title);
			}
			else {
				for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
					this.context.render(child);
				}
			}
			this.writer.tag("/a");
		}

		private void citation(Reference reference) {
			String number = String.valueOf(ProseHtml.this.numbers.applyAsInt(reference.slug()));
			this.writer
				.raw("<sup class=\"cite\"><a href=\"#source-" + reference.slug() + "\">" + number + "</a></sup>");
		}

	}

}
