package longhu.cite;

import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLType;

/**
 * The styles of the box, each by the name of its file among the official ones.
 */
enum Style {

	APA("APA", "apa", "en-US"), APA_ZH("APA 中文", "apa", "zh-TW"), CHICAGO("Chicago", "chicago-author-date", "en-US") {

		/** The engine takes any place for a page, of which the style says no word. */
		@Override
		String inText(String cited) {
			return cited.replaceFirst(", (?=\\d+\\)$)", ", para. ");
		}

	},
	MLA("MLA", "modern-language-association", "en-US"),
	GBT("GB/T 7714", "china-national-standard-gb-t-7714-2015-author-date", "zh-CN") {

		/** It takes a part of a web site for a part of a book: [M/OL] for [EB/OL]. */
		@Override
		CSLItemDataBuilder adapted(CSLItemDataBuilder item, Form form) {
			return (form == Form.ENTRY || form == Form.CHAPTER) ? item.type(CSLType.WEBPAGE) : item;
		}

	};

	private final String label;

	private final String file;

	private final String locale;

	Style(String label, String file, String locale) {
		this.label = label;
		this.file = file;
		this.locale = locale;
	}

	/** What the style is told of a work. */
	CSLItemDataBuilder adapted(CSLItemDataBuilder item, Form form) {
		return item;
	}

	/** How a place is cited in the text, put right where the engine does not do it. */
	String inText(String cited) {
		return cited;
	}

	String label() {
		return this.label;
	}

	String file() {
		return this.file;
	}

	String locale() {
		return this.locale;
	}

}
