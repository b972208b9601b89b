package longhu.cite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLLabel;
import longhu.catalog.ReadableUrl;
import longhu.catalog.WarmUp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works in the official styles of the <a href="https://citationstyles.org/">Citation
 * Style Language</a>, formatted by citeproc-java as plain text. What was formatted is
 * remembered, because a style takes longer than a page; remembered without the origin of
 * its address, which the request chooses.
 */
@Component
class Styles implements WarmUp {

	/** So many works are remembered. */
	private static final int MOST = 5_000;

	/** Stands for the origin of the portal: a name that no host has (RFC 2606). */
	private static final String ORIGIN = "https://origin.invalid";

	/**
	 * A work in one style.
	 *
	 * @param text as it stands in a list of references
	 * @param inText as it stands in the text, with the paragraph; null for a whole work
	 */
	record Said(String style, String text, @Nullable String inText) {

		private Said from(String origin) {
			return new Said(this.style, this.text.replace(ORIGIN, origin), this.inText);
		}

	}

	private final Map<Work, List<Said>> remembered = new ConcurrentHashMap<>();

	private final Map<Style, Formatter> formatters = new LinkedHashMap<>();

	/** The work in every style. */
	List<Said> of(Work work) {
		String origin = work.address().replaceFirst("(?<=[^:/])/.*", "");
		Work plain = work.movedTo(ORIGIN + work.address().substring(origin.length()));
		List<Said> known = this.remembered.get(plain);
		if (known == null) {
			known = format(plain);
			if (this.remembered.size() >= MOST) {
				this.remembered.clear();
			}
			this.remembered.put(plain, known);
		}
		return known.stream().map((said) -> said.from(origin)).toList();
	}

	/** One at a time: a style is not safe among threads. */
	private synchronized List<Said> format(Work work) {
		List<Said> said = new ArrayList<>();
		for (Style style : Style.values()) {
			said.add(this.formatters.computeIfAbsent(style, Formatter::new).format(work));
		}
		return said;
	}

	@Override
	public int order() {
		return 20;
	}

	/** Reading the styles takes seconds. */
	@Override
	public void ready() {
		of(new Work(Form.PAGE, "warm", "warm", List.of(), null, null, null, null, "http://localhost/"));
	}

	/** One style, ready to format one work after the other. */
	private static final class Formatter implements ItemDataProvider {

		private final Style style;

		private final CSL csl;

		private @Nullable CSLItemData item;

		Formatter(Style style) {
			this.style = style;
			try {
				this.csl = new CSL(this, style.file(), style.locale());
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}

		Said format(Work work) {
			// no style prints the note, and none has a word for a hash
			String note = (work.note() != null) ? " [" + work.note() + "]" : "";
			if (this.style == Style.APA_ZH && String.valueOf(work.language()).startsWith("zh")) {
				return new Said(this.style.label(), ReadableUrl.in(ChineseApa.reference(work)) + note,
						(work.locator() != null) ? ChineseApa.inText(work, work.locator()) : null);
			}
			// each style ends a title itself
			CSLItemDataBuilder item = new CSLItemDataBuilder(work.csl()).title(work.title().replaceFirst("。$", ""));
			this.item = this.style.adapted(item, work.form()).build();
			this.csl.reset();
			// after reset(), which goes back to HTML
			this.csl.setOutputFormat("text");
			this.csl.registerCitationItems(work.key());
			String text = this.csl.makeBibliography().makeString().strip();
			return new Said(this.style.label(), ReadableUrl.in(text) + note,
					(work.locator() != null) ? inText(work, work.locator()) : null);
		}

		private String inText(Work work, String locator) {
			CSLCitation citation = new CSLCitation(
					new CSLCitationItemBuilder(work.key()).locator(locator).label(CSLLabel.PARAGRAPH).build());
			return this.style.inText(this.csl.makeCitation(citation).get(0).getText());
		}

		@Override
		public @Nullable CSLItemData retrieveItem(String id) {
			return this.item;
		}

		@Override
		public Collection<String> getIds() {
			return List.of();
		}

	}

}
