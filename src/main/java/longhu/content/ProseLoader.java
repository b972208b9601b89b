package longhu.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import longhu.catalog.Language;
import longhu.catalog.TextHash;
import longhu.content.CitationLoader.Owner;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Writes the texts of entries, block by block, with the entries that each names and the
 * sources that it cites.
 */
final class ProseLoader implements AutoCloseable {

	/** The level of what is neither paragraph nor heading: a list. */
	private static final int LIST = -1;

	private final Content content;

	private final Texts wording;

	private final Map<String, Long> entries;

	private final CitationLoader citations;

	private final BatchInsert paragraphs;

	private final BatchInsert mentions;

	ProseLoader(Connection connection, Content content, Texts wording, Map<String, Long> entries,
			CitationLoader citations) throws SQLException {
		this.content = content;
		this.wording = wording;
		this.entries = entries;
		this.citations = citations;
		this.paragraphs = new BatchInsert(connection,
				"paragraph (id, entry_id, language, text_language, ordinal, anchor, heading, label, html, text, hashes)");
		this.mentions = new BatchInsert(connection, "mention (id, paragraph_id, entry_id, anchor, language, html)")
			.below(this.paragraphs);
		citations.below(this.paragraphs);
	}

	void write(Parsed.Entry entry, SourceNumbers page) throws SQLException {
		for (Language language : Language.values()) {
			write(entry, language, page);
		}
	}

	private void write(Parsed.Entry entry, Language language, SourceNumbers page) throws SQLException {
		Parsed.Translation translation = (language == Language.EN) ? entry.translation() : null;
		Language words = (language == Language.EN && translation == null) ? Language.ZH_HANT : language;
		Prose prose = (translation != null) ? translation.body() : entry.body();
		List<Located> outline = (translation != null) ? translation.outline() : entry.outline();
		ProseHtml html = new ProseHtml(this.content, this.wording, language, words, page::number);
		int ordinal = 0;
		int labelled = 0;
		for (Prose.Block block : prose.blocks()) {
			boolean label = block.heading() == 0 && labelled < outline.size();
			ProseHtml.Rendered rendered = html.render(block);
			long id = this.paragraphs.nextId();
			this.paragraphs.add(id, this.entries.get(entry.reference()), language.tag(), words.tag(), ordinal++,
					block.anchor(), level(block), label ? label(outline.get(labelled++), words) : null, rendered.html(),
					rendered.text(), (block.heading() == 0) ? TextHash.all(rendered.text(), words) : "");
			mentions(id, language, rendered);
			if (language == Language.ZH_HANT) {
				SourceNumbers cited = new SourceNumbers();
				cited.cite(prose.only(block));
				for (String source : cited.all().keySet()) {
					this.citations.cite(Owner.PARAGRAPH, id, source, null);
				}
			}
		}
	}

	private static int level(Prose.Block block) {
		return (block.heading() == 0 && !(block.node() instanceof Paragraph)) ? LIST : block.heading();
	}

	private @Nullable String label(Located label, Language words) {
		return this.wording.text(label.text(), label.text(), words);
	}

	private void mentions(long paragraph, Language language, ProseHtml.Rendered rendered) throws SQLException {
		for (ProseHtml.Mention mention : rendered.mentions()) {
			this.mentions.add(this.mentions.nextId(), paragraph, this.entries.get(mention.reference().entry()),
					mention.reference().anchor(), language.tag(), mention.html());
		}
	}

	@Override
	public void close() throws SQLException {
		this.paragraphs.close();
		this.mentions.close();
	}

}
