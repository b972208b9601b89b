package longhu.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import longhu.catalog.Language;
import org.commonmark.node.AbstractVisitor;
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

	Rendered render(Prose.Block block) {
		String text = script(Prose.plain(block.node()));
		List<Mention> mentions = new ArrayList<>();
		if (block.node() instanceof Paragraph || block.heading() > 0) {
			Sentences sentences = sentences(block.node());
			mentions(sentences, mentions);
			return new Rendered(sentences.html(), text, mentions);
		}
		block.node().accept(new AbstractVisitor() {
			@Override
			public void visit(Paragraph paragraph) {
				mentions(sentences(paragraph), mentions);
			}
		});
		return new Rendered(this.renderer.render(block.node()), text, mentions);
	}

	/** One line of Markdown as HTML without a paragraph around it. */
	String inline(Prose prose) {
		return prose.blocks().stream().map((block) -> render(block).html()).collect(Collectors.joining(" "));
	}

	private Sentences sentences(Node block) {
		return new Sentences(block, this.words.locale(), (text) -> escape(script(text)), this.renderer::render);
	}

	/** The first link to each entry. */
	private void mentions(Sentences sentences, List<Mention> mentions) {
		Set<String> seen = new HashSet<>();
		sentences.links().forEach((link, sentence) -> {
			Reference reference = Reference.of(link.getDestination());
			if (this.content.entries().containsKey(reference.entry()) && seen.add(reference.entry())) {
				mentions.add(new Mention(reference, sentences.marked(sentence)));
			}
		});
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
