package longhu.cite;

import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Collectors;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * A work as BibTeX, in UTF-8 as biber and the newer engines read it.
 */
final class BibtexRecord {

	private final BibTeXEntry entry;

	private BibtexRecord(Work work) {
		this.entry = new BibTeXEntry(new Key(work.form().bibtex()), new Key(work.key()));
		put("title", kept(work.title()));
		if (!work.authors().isEmpty()) {
			put("author",
					work.authors()
						.stream()
						.map((author) -> "{" + escaped(author) + "}")
						.collect(Collectors.joining(" and ")));
		}
		put(containerField(work.form()), kept(work.container()));
		put("publisher", escaped(work.publisher()));
		int[] date = work.dateParts();
		put("year", (date.length > 0) ? String.valueOf(date[0]) : null);
		put("month", (date.length > 1) ? String.valueOf(date[1]) : null);
		put("version", escaped(work.version()));
		put("urldate", (work.accessed() != null) ? work.accessed().toString() : null);
		put("langid", langid(work.language()));
		put("url", work.address());
		put("note", escaped(work.note()));
	}

	static String of(Work work) {
		BibTeXDatabase database = new BibTeXDatabase();
		database.addObject(new BibtexRecord(work).entry);
		StringWriter text = new StringWriter();
		try {
			new BibTeXFormatter().format(database, text);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return text.append("\n").toString();
	}

	private void put(String field, @Nullable String value) {
		if (value != null) {
			this.entry.addField(new Key(field), new StringValue(value, StringValue.Style.BRACED));
		}
	}

	private static String containerField(Form form) {
		return switch (form) {
			case ENTRY, CHAPTER -> "booktitle";
			case NEWS -> "journal";
			case PAGE, DATASET -> "howpublished";
		};
	}

	/** What biblatex calls the language. */
	private static @Nullable String langid(@Nullable String tag) {
		return (tag == null) ? null : tag.startsWith("zh") ? "chinese" : tag.startsWith("en") ? "english" : null;
	}

	/** A title whose capitals no style may make small: China stays China. */
	private static @Nullable String kept(@Nullable String title) {
		return (title != null) ? "{" + escaped(title) + "}" : null;
	}

	/** The characters that TeX reads as commands. */
	private static @Nullable String escaped(@Nullable String text) {
		if (text == null) {
			return null;
		}
		return text.replaceAll("[\\\\{}~^]", "").replaceAll("([&%#$_])", "\\\\$1");
	}

}
