package longhu.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * Writes the whole content into the tables, entry by entry as the files are read and
 * checked; the row of {@code edition} comes last and says that all is there.
 */
final class ContentLoader {

	/** Children before parents. */
	static final List<String> TABLES = List.of("entry_source", "citation", "note", "site_text", "term", "event_entry",
			"event_text", "event", "claim_entry", "claim_text", "claim", "relation_text", "relation", "fact_text",
			"fact", "mention", "paragraph", "source", "gone", "former_path", "name", "entry_text", "entry", "label",
			"vocabulary_type", "edition", "edition_note", "change", "recorded_edition");

	private static final int BETWEEN_COMMITS = 100;

	private final Connection connection;

	private final Content content;

	private final ContentCheck check;

	private final Texts wording;

	private final Map<String, Long> entries = new HashMap<>();

	private final Map<String, Long> sources = new HashMap<>();

	ContentLoader(Connection connection, Content content) {
		this.connection = connection;
		this.content = content;
		this.check = new ContentCheck(content);
		this.wording = new Texts(content);
	}

	/**
	 * Writes it in the place of what was there: by DML alone, in the transaction of the
	 * connection, because H2 commits at DDL and at TRUNCATE.
	 */
	void replace() throws SQLException {
		int before = 0;
		try (Statement delete = this.connection.createStatement()) {
			for (String table : TABLES) {
				before += delete.executeUpdate("delete from " + table);
			}
		}
		write(() -> {
		});
		edition();
		if (before == 0) {
			keys();
		}
	}

	/**
	 * Writes it into empty tables, and commits now and then, so that no transaction grows
	 * with the content.
	 */
	void fill() throws SQLException {
		this.connection.setAutoCommit(false);
		if (write(this.connection::commit)) {
			this.connection.commit();
			keys();
			this.connection.commit();
			edition();
		}
		this.connection.commit();
		this.connection.setAutoCommit(true);
	}

	/** Indexes and foreign keys: see the script. */
	private void keys() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			String script = new ClassPathResource("db/keys.sql").getContentAsString(StandardCharsets.UTF_8);
			for (String sql : script.replaceAll("(?m)^--.*$", "").split(";")) {
				if (!sql.isBlank()) {
					statement.execute(sql);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends a transaction. */
	private interface Commit {

		void now() throws SQLException;

	}

	/** All but the row of the edition; whether there were no errors in it. */
	private boolean write(Commit commit) throws SQLException {
		this.check.begin();
		try (LabelLoader labels = new LabelLoader(this.connection, this.content.vocabulary(), this.wording)) {
			labels.write();
		}
		sources();
		try (CitationLoader citations = new CitationLoader(this.connection, this.sources)) {
			entries(citations, commit);
			this.check.end();
			if (!this.content.clean()) {
				return false;
			}
			LedgerLoader ledgers = new LedgerLoader(this.connection, this.content, this.wording, this.entries,
					citations);
			ledgers.claims();
			ledgers.events();
			ledgers.notes();
			ledgers.siteTexts();
		}
		terms();
		gone();
		new EditionLoader(this.connection, this.content.editions(), this.wording).write();
		return true;
	}

	/** Each entry is read, checked and written; behind an error nothing more is. */
	private void entries(CitationLoader citations, Commit commit) throws SQLException {
		Map<String, Set<String>> fromElsewhere = SourceNumbers.fromElsewhere(this.content);
		try (EntryLoader rows = new EntryLoader(this.connection, this.content, this.wording, this.entries);
				ProseLoader prose = new ProseLoader(this.connection, this.content, this.wording, this.entries,
						citations);
				StatementLoader statements = new StatementLoader(this.connection, this.content, this.wording,
						this.entries, citations);
				LoadProgress progress = new LoadProgress(this.content.entries().size())) {
			rows.keys();
			for (Parsed.Entry entry : this.content.each()) {
				this.check.entry(entry);
				if (this.content.clean()) {
					SourceNumbers page = SourceNumbers.ofPage(entry,
							fromElsewhere.getOrDefault(entry.reference(), Set.of()));
					citations.page(this.entries.getOrDefault(entry.reference(), 0L), page);
					rows.write(entry);
					prose.write(entry, page);
					statements.facts(entry, page);
					statements.relations(entry);
				}
				if (progress.next() % BETWEEN_COMMITS == 0) {
					commit.now();
				}
			}
			rows.mark();
		}
	}

	private void sources() throws SQLException {
		try (BatchInsert sources = new BatchInsert(this.connection,
				"source (id, code, title, author, publisher, published, language, kind, grade, url, root)")) {
			for (Parsed.Source source : this.content.sources().values()) {
				long id = sources.nextId();
				this.sources.put(source.id(), id);
				sources.add(id, source.id(), source.title(), source.author(), source.publisher(),
						(source.date() != null) ? source.date().text() : null, source.language(), source.kind(),
						source.grade(), source.url(), source.root());
			}
		}
	}

	private void terms() throws SQLException {
		try (BatchInsert terms = new BatchInsert(this.connection,
				"term (id, taiwan, mainland, english, sort_key, entry_id, note, note_en)")) {
			for (Parsed.Term term : this.content.terms()) {
				Long entry = (term.entry() != null) ? this.entries.get(Reference.of(term.entry().text()).entry())
						: null;
				terms.add(terms.nextId(), term.taiwan().text(), term.mainland().text(), term.english().text(),
						term.english().text().toLowerCase(Locale.ROOT), entry, term.note(), term.noteEnglish());
			}
		}
	}

	private void gone() throws SQLException {
		try (BatchInsert gone = new BatchInsert(this.connection, "gone (path, successor, why)")) {
			for (Parsed.Gone row : this.content.gone()) {
				String successor = null;
				if (row.successor() != null) {
					EntryKey entry = this.content.entries().get(Reference.of(row.successor().text()).entry());
					successor = (entry != null) ? entry.page() : null;
				}
				gone.add(row.path().text(), successor, row.why());
			}
		}
	}

	private void edition() throws SQLException {
		Parsed.Site site = this.content.site();
		if (site == null) {
			throw new IllegalStateException("content without site.yaml is not clean");
		}
		try (BatchInsert edition = new BatchInsert(this.connection,
				"edition (id, checksum, fingerprint, edition_date, site_title, contact, licence, entries, paragraphs, facts, relations, mentions, claims, events, terms, sources)")) {
			List<@Nullable Object> row = new ArrayList<>();
			row.addAll(Arrays.asList(1, this.content.checksum(), this.content.fingerprint(), site.edition(),
					site.title(), site.contact(), site.licence()));
			row.addAll(this.content.counts().all(this.content));
			edition.add(row.toArray());
		}
	}

}
