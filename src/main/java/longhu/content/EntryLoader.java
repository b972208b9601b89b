package longhu.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import longhu.catalog.DateSpan;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.hanzi.FoldedName;
import longhu.hanzi.Pinyin;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of entries: their texts in each language, their names, their former
 * addresses.
 */
final class EntryLoader implements AutoCloseable {

	private final Content content;

	private final Texts wording;

	private final Map<String, Long> ids;

	private final BatchInsert entries;

	private final BatchInsert texts;

	private final BatchInsert names;

	private final BatchInsert former;

	private final Connection connection;

	/** Entries that the article names or that cite it, as far as they are read. */
	private final Set<String> named = new HashSet<>();

	EntryLoader(Connection connection, Content content, Texts wording, Map<String, Long> ids) throws SQLException {
		this.connection = connection;
		this.content = content;
		this.wording = wording;
		this.ids = ids;
		this.entries = new BatchInsert(connection,
				"entry (id, kind, slug, ordinal, years, date_from, date_to, checked, in_article)");
		this.texts = new BatchInsert(connection,
				"entry_text (id, entry_id, language, text_language, title, summary, reading, sort_key)");
		this.names = new BatchInsert(connection, "name (id, entry_id, ordinal, language, name, why, folded)");
		this.former = new BatchInsert(connection, "former_path (path, entry_id)");
	}

	/** The rows that all others refer to. */
	void keys() throws SQLException {
		for (EntryKey entry : this.content.entries().values()) {
			long id = this.entries.nextId();
			this.ids.put(entry.reference(), id);
			DateSpan years = entry.years();
			this.entries.add(id, entry.kind().code(), entry.slug(), entry.order(),
					(years != null) ? years.text() : null, (years != null) ? years.from() : null,
					(years != null) ? years.to() : null, entry.checked(), false);
		}
		this.entries.flush();
	}

	void write(Parsed.Entry entry) throws SQLException {
		if (entry.kind() == Kind.SECTION) {
			entry.body().links().forEach((link) -> this.named.add(Reference.of(link.getDestination()).entry()));
		}
		boolean cites = Stream
			.concat(entry.facts().stream().map(Parsed.Fact::sources),
					entry.relations().stream().map(Parsed.Relation::sources))
			.flatMap(List::stream)
			.anyMatch((citation) -> citation.source().text().equals(Content.ARTICLE));
		if (cites || entry.kind() == Kind.SECTION) {
			this.named.add(entry.reference());
		}
		long id = this.ids.getOrDefault(entry.reference(), 0L);
		String pinyin = entry.pinyin();
		String reading = (pinyin != null) ? pinyin : Pinyin.of(entry.title().text());
		for (Language language : Language.values()) {
			text(entry, id, language, reading);
		}
		names(entry, id, reading);
		for (Located slug : entry.former()) {
			this.former.add(slug.text().startsWith("/") ? slug.text() : entry.kind().path(slug.text()), id);
		}
	}

	/**
	 * Marks the entries of the article, when all were written: its sections, what they
	 * name, and what cites it.
	 */
	void mark() throws SQLException {
		try (PreparedStatement mark = this.connection
			.prepareStatement("update entry set in_article = true where id = ?")) {
			for (String reference : this.named) {
				Long id = this.ids.get(reference);
				if (id != null) {
					mark.setLong(1, id);
					mark.addBatch();
				}
			}
			mark.executeBatch();
		}
	}

	/** A row for every language, so that each page finds its words by language alone. */
	private void text(Parsed.Entry entry, long id, Language language, String reading) throws SQLException {
		Parsed.Translation translation = entry.translation();
		boolean missing = language == Language.EN && translation == null;
		Language words = missing ? Language.ZH_HANT : language;
		String english = (translation != null) ? translation.summary().text() : entry.summary().text();
		String summary = this.wording.text(entry.summary().text(), english, language);
		String title = this.wording.title(entry.key(), language);
		String sort = FoldedName.of(language.chinese() ? reading : title);
		this.texts.add(this.texts.nextId(), id, language.tag(), words.tag(), title, summary, reading, sort);
	}

	private void names(Parsed.Entry entry, long id, String reading) throws SQLException {
		int[] ordinal = { 0 };
		String title = entry.title().text();
		String hans = this.wording.title(entry.key(), Language.ZH_HANS);
		name(id, ordinal, Language.ZH_HANT.tag(), title, "title");
		if (!hans.equals(title)) {
			name(id, ordinal, Language.ZH_HANS.tag(), hans, "title");
		}
		if (entry.en() != null && !entry.en().equals(title)) {
			name(id, ordinal, Language.EN.tag(), entry.en(), "title");
		}
		name(id, ordinal, "pinyin", reading, "reading");
		for (Parsed.Name name : entry.names()) {
			String text = name.name().text();
			boolean han = text.codePoints().anyMatch(Character::isIdeographic);
			@Nullable String language = name.language();
			name(id, ordinal, (language != null) ? language : (han ? Language.ZH_HANT.tag() : Language.EN.tag()), text,
					name.why());
			if (han && entry.kind() != Kind.SECTION) {
				name(id, ordinal, "pinyin", Pinyin.of(text), "reading");
			}
			if (han && !this.wording.hans(text).equals(text) && !Language.ZH_HANS.tag().equals(language)) {
				name(id, ordinal, Language.ZH_HANS.tag(), this.wording.hans(text), "script");
			}
		}
	}

	private void name(long id, int[] ordinal, String language, String name, String why) throws SQLException {
		this.names.add(this.names.nextId(), id, ordinal[0]++, language, name, why, FoldedName.of(name));
	}

	@Override
	public void close() throws SQLException {
		this.entries.close();
		this.texts.close();
		this.names.close();
		this.former.close();
	}

}
