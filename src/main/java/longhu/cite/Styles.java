package longhu.cite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Works in the official styles of the <a href="https://citationstyles.org/">Citation
 * Style Language</a>, formatted by citeproc-java as plain text. What was formatted is
 * remembered, because a style takes longer than a page.
 */
@Component
class Styles {

	/** So many works are remembered; the addresses in them depend on the request. */
	private static final int MOST = 2_000;

	/** A work in one style. */
	record Said(String style, String text) {
	}

	private enum Style {

		APA("APA", "apa", "en-US"), APA_ZH("APA 中文", "apa", "zh-TW"),
		CHICAGO("Chicago", "chicago-author-date", "en-US"), MLA("MLA", "modern-language-association", "en-US"),
		GBT("GB/T 7714", "china-national-standard-gb-t-7714-2015-author-date", "zh-CN");

		private final String label;

		private final String file;

		private final String locale;

		Style(String label, String file, String locale) {
			this.label = label;
			this.file = file;
			this.locale = locale;
		}

	}

	private final Map<Work, List<Said>> remembered = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Work, List<Said>> eldest) {
			return size() > MOST;
		}
	};

	private final Map<Style, Formatter> formatters = new LinkedHashMap<>();

	/** The work in every style. */
	synchronized List<Said> of(Work work) {
		List<Said> known = this.remembered.get(work);
		if (known == null) {
			known = new ArrayList<>();
			for (Style style : Style.values()) {
				Formatter formatter = this.formatters.computeIfAbsent(style, Formatter::new);
				known.add(new Said(style.label, formatter.format(work)));
			}
			this.remembered.put(work, known);
		}
		return known;
	}

	/** Reading the styles takes seconds: they are read before the first reader comes. */
	@EventListener(ApplicationReadyEvent.class)
	void warm() {
		Thread thread = new Thread(
				() -> of(new Work(Form.PAGE, "warm", "warm", List.of(), null, null, null, null, "http://localhost/")),
				"styles");
		thread.setDaemon(true);
		thread.start();
	}

	/** One style, ready to format one work after the other. */
	private static final class Formatter implements ItemDataProvider {

		private final CSL csl;

		private @Nullable CSLItemData item;

		Formatter(Style style) {
			try {
				this.csl = new CSL(this, style.file, style.locale);
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}

		String format(Work work) {
			this.item = work.csl();
			this.csl.reset();
			// after reset(), which goes back to HTML
			this.csl.setOutputFormat("text");
			this.csl.registerCitationItems(work.key());
			return this.csl.makeBibliography().makeString().strip();
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
