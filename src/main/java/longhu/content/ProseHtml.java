package longhu.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import longhu.catalog.Language;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Prose as HTML in one language: references become links into the pages of that language,
 * citations become numbered marks.
 */
final class ProseHtml {

	private final Content content;

	private final Texts wording;

	private final Language words;

	private final HtmlRenderer renderer;

	/**
	 * Prose of a page.
	 * @param page the language of the page, into which links lead
	 * @param words the language of the words; Traditional on a page whose text is not
	 * translated
	 * @param numbers the number of a source on the page
	 */
	ProseHtml(Content content, Texts wording, Language page, Language words, ToIntFunction<String> numbers) {
		this.content = content;
		this.wording = wording;
		this.words = words;
		this.renderer = HtmlRenderer.builder()
			.nodeRendererFactory((context) -> new LinkRenderer(context, content, wording, page, words, numbers))
			.escapeHtml(true)
			.omitSingleParagraphP(true)
			.build();
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
		String text = this.wording.script(Prose.plain(block.node()), this.words);
		List<Mention> mentions = new ArrayList<>();
		if (block.node() instanceof Paragraph || block.heading() > 0) {
			MarkedSentences sentences = sentences(block.node());
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

	private MarkedSentences sentences(Node block) {
		return new MarkedSentences(block, this.words.locale(), (text) -> escape(this.wording.script(text, this.words)),
				this.renderer::render);
	}

	/** The first link to each entry. */
	private void mentions(MarkedSentences sentences, List<Mention> mentions) {
		Set<String> seen = new HashSet<>();
		sentences.links().forEach((link, sentence) -> {
			Reference reference = Reference.of(link.getDestination());
			if (this.content.entries().containsKey(reference.entry()) && seen.add(reference.entry())) {
				mentions.add(new Mention(reference, sentences.marked(sentence)));
			}
		});
	}

	static String escape(String text) {
		return org.springframework.web.util.HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
