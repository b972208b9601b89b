package longhu.cite;

import de.undercouch.citeproc.csl.CSLType;

/**
 * What sort of work is cited, in the words of each format: CSL 1.0.2, BibTeX (with
 * biblatex's {@code inreference}), RIS, and Zotero's item types, which its reader of
 * Dublin Core takes from {@code DC.type}.
 */
enum Form {

	ENTRY(CSLType.ENTRY_ENCYCLOPEDIA, "inreference", "ENCYC", "encyclopediaArticle"),
	CHAPTER(CSLType.CHAPTER, "incollection", "CHAP", "bookSection"),
	DATASET(CSLType.DATASET, "dataset", "DATA", "dataset"), PAGE(CSLType.WEBPAGE, "online", "ELEC", "webpage"),
	NEWS(CSLType.ARTICLE_NEWSPAPER, "article", "NEWS", "newspaperArticle");

	private final CSLType csl;

	private final String bibtex;

	private final String ris;

	private final String zotero;

	Form(CSLType csl, String bibtex, String ris, String zotero) {
		this.csl = csl;
		this.bibtex = bibtex;
		this.ris = ris;
		this.zotero = zotero;
	}

	CSLType csl() {
		return this.csl;
	}

	String bibtex() {
		return this.bibtex;
	}

	String ris() {
		return this.ris;
	}

	public String zotero() {
		return this.zotero;
	}

}
