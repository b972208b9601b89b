package longhu.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the whole content into the tables, in the place of what was there: by DML alone,
 * in the transaction of the given connection, because H2 commits at DDL and at TRUNCATE.
 */
final class ContentRows {

	/** Children before parents. */
	static final List<String> TABLES = List.of("entry_source", "citation", "note", "term", "event_entry", "event_text",
			"event", "claim_entry", "claim_text", "claim", "relation_text", "relation", "fact_text", "fact", "mention",
			"paragraph", "source", "gone", "former_path", "name", "entry_text", "entry", "label", "edition", "change",
			"recorded_edition");

	private final Connection connection;

	private final Content content;

	private final Wording wording;

	private final Map<String, Long> entries = new HashMap<>();

	private final Map<String, Long> sources = new HashMap<>();

	ContentRows(Connection connection, Content content) {
		this.connection = connection;
		this.content = content;
		this.wording = new Wording(content);
	}

	void replaceAll() throws SQLException {
		try (Statement delete = this.connection.createStatement()) {
			for (String table : TABLES) {
				delete.executeUpdate("delete from " + table);
			}
		}
		try (LabelRows labels = new LabelRows(this.connection, this.content.vocabulary(), this.wording)) {
			labels.write();
		}
		sources();
		try (EntryRows rows = new EntryRows(this.connection, this.content, this.wording, this.entries)) {
			rows.write();
		}
		try (CitationRows citations = new CitationRows(this.connection, this.sources)) {
			statements(citations);
		}
		terms();
		gone();
		edition();
		new EditionRows(this.connection, this.content.editions()).write();
	}

	private void statements(CitationRows citations) throws SQLException {
		Map<String, SourceNumbers> numbers = SourceNumbers.ofPages(this.content);
		citations.pages(numbers, this.entries);
		try (ProseRows prose = new ProseRows(this.connection, this.content, this.wording, this.entries, citations)) {
			prose.write(numbers);
		}
		StatementRows statements = new StatementRows(this.connection, this.content, this.wording, this.entries,
				citations);
		statements.facts(numbers);
		statements.relations();
		LedgerRows ledgers = new LedgerRows(this.connection, this.content, this.wording, this.entries, citations);
		ledgers.claims();
		ledgers.events();
		ledgers.notes();
	}

	private void sources() throws SQLException {
		try (Table sources = new Table(this.connection,
				"source (id, code, title, author, publisher, published, language, kind, grade, url, root)")) {
			for (Draft.Source source : this.content.sources().values()) {
				long id = sources.nextId();
				this.sources.put(source.id(), id);
				sources.add(id, source.id(), source.title(), source.author(), source.publisher(),
						(source.date() != null) ? source.date().text() : null, source.language(), source.kind(),
						source.grade(), source.url(), source.root());
			}
		}
	}

	private void terms() throws SQLException {
		try (Table terms = new Table(this.connection,
				"term (id, taiwan, mainland, english, entry_id, note, note_en)")) {
			for (Draft.Term term : this.content.terms()) {
				Long entry = (term.entry() != null) ? this.entries.get(Reference.of(term.entry().text()).entry())
						: null;
				terms.add(terms.nextId(), term.taiwan().text(), term.mainland().text(), term.english().text(), entry,
						term.note(), term.noteEnglish());
			}
		}
	}

	private void gone() throws SQLException {
		try (Table gone = new Table(this.connection, "gone (path, successor, why)")) {
			for (Draft.Gone row : this.content.gone()) {
				String successor = null;
				if (row.successor() != null) {
					Draft.Entry entry = this.content.entries().get(Reference.of(row.successor().text()).entry());
					successor = (entry != null) ? entry.kind().path(entry.slug()) : null;
				}
				gone.add(row.path().text(), successor, row.why());
			}
		}
	}

	private void edition() throws SQLException {
		Draft.Site site = this.content.site();
		if (site == null) {
			throw new IllegalStateException("content without site.yaml is not clean");
		}
		Counts counts = Counts.of(this.content);
		try (Table edition = new Table(this.connection,
				"edition (id, checksum, fingerprint, edition_date, site_title, contact, licence, entries, paragraphs, facts, relations, mentions, claims, events, terms, sources)")) {
			edition.add(1, this.content.checksum(), this.content.fingerprint(), site.edition(), site.title(),
					site.contact(), site.licence(), counts.entries(), counts.paragraphs(), counts.facts(),
					counts.relations(), counts.mentions(), counts.claims(), counts.events(), counts.terms(),
					counts.sources());
		}
	}

}
