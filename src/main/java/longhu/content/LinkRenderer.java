package longhu.content;

import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import longhu.catalog.Language;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Links and words as HTML; the rest is rendered as CommonMark says. */
final class LinkRenderer implements NodeRenderer {

	private final HtmlNodeRendererContext context;

	private final HtmlWriter writer;

	private final Content content;

	private final Texts wording;

	private final Language page;

	private final Language words;

	private final ToIntFunction<String> numbers;

	LinkRenderer(HtmlNodeRendererContext context, Content content, Texts wording, Language page, Language words,
			ToIntFunction<String> numbers) {
		this.context = context;
		this.writer = context.getWriter();
		this.content = content;
		this.wording = wording;
		this.page = page;
		this.words = words;
		this.numbers = numbers;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Link.class, Text.class);
	}

	@Override
	public void render(Node node) {
		if (node instanceof Text text) {
			this.writer.text(this.wording.script(text.getLiteral(), this.words));
		}
		else if (node instanceof Link link) {
			link(link, Reference.of(link.getDestination()));
		}
	}

	private void link(Link link, Reference reference) {
		EntryKey entry = this.content.entries().get(reference.entry());
		if (reference.isSource()) {
			citation(reference);
		}
		else if (entry != null) {
			String anchor = (reference.anchor() != null) ? "#" + reference.anchor() : "";
			anchored(link, this.page.prefix() + entry.page() + anchor, this.wording.title(entry, this.words));
		}
		else if (reference.isClaim()) {
			anchored(link, this.page.prefix() + "/claims/" + reference.slug(), reference.slug());
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
		int number = this.numbers.applyAsInt(reference.slug());
		// the list of sources is one stop of the keyboard, its marks are none
		this.writer.raw("<sup class=\"cite\"><a href=\"#source-" + reference.slug() + "\" tabindex=\"-1\" aria-label=\""
				+ ProseHtml.escape(named(number, reference.slug())) + "\">" + number + "</a></sup>");
	}

	/** A number as it is spoken: who publishes the source, and in which year. */
	private String named(int number, String slug) {
		Parsed.Source source = this.content.sources().get(slug);
		String word = switch (this.page) {
			case ZH_HANT -> "來源";
			case ZH_HANS -> "来源";
			case EN -> "Source ";
		};
		if (source == null) {
			return word + number;
		}
		String publisher = (source.publisher() != null) ? source.publisher() : source.title();
		String year = (source.date() != null) ? (this.page.chinese() ? "，" : ", ") + source.date().year() : "";
		return word + number + (this.page.chinese() ? "：" : ": ") + publisher + year;
	}

}
