package longhu.cite;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * A work as BibTeX with the types, fields and dates of biblatex, in UTF-8 as biber reads
 * it.
 */
final class BibtexRecord {

	private final BibTeXEntry entry;

	private BibtexRecord(Work work) {
		this.entry = new BibTeXEntry(new Key(work.form().bibtex()), new Key(work.key()));
		put("title", kept(work.title()));
		put("titleaddon", kept(work.translated()));
		if (!work.authors().isEmpty()) {
			put("author", names(work.authors()));
		}
		if (!work.containerAuthors().isEmpty()) {
			put("bookauthor", names(work.containerAuthors()));
		}
		put("entrysubtype", (work.form() == Form.NEWS) ? "newspaper" : null);
		put(containerField(work.form()), kept(work.container()));
		put("publisher", escaped(work.publisher()));
		put("date", work.date().isEmpty() ? null : work.date().replace('/', '-'));
		put("version", escaped(work.version()));
		put("urldate", (work.accessed() != null) ? work.accessed().toString() : null);
		put("langid", langid(work.language()));
		put("url", work.address());
		put("note", escaped(work.note()));
	}

	static String of(Collection<Work> works) {
		BibTeXDatabase database = new BibTeXDatabase();
		works.forEach((work) -> database.addObject(new BibtexRecord(work).entry));
		StringWriter text = new StringWriter();
		try {
			new BibTeXFormatter().format(database, text);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return text.append("\n").toString();
	}

	private static String names(List<String> names) {
		return names.stream().map((name) -> "{" + escaped(name) + "}").collect(Collectors.joining(" and "));
	}

	private void put(String field, @Nullable String value) {
		if (value != null) {
			this.entry.addField(new Key(field), new StringValue(value, StringValue.Style.BRACED));
		}
	}

	private static String containerField(Form form) {
		return switch (form) {
			case ENTRY, CHAPTER -> "booktitle";
			case NEWS -> "journaltitle";
			case PAGE, DATASET -> "organization";
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
